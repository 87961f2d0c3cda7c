/** Records of the start of an old .xls, [MS-XLS] 2.3: the globals begin with BOF, and where the workbook has a password, FilePass follows at once. */
const recordTypes = { bof: 0x0809, writeProtect: 0x0086, filePass: 0x002f } as const;

const recordHead = 4;

/**
 * Whether the workbook stream of an old .xls is encrypted. Its first records say so in clear; all others would have to be decrypted.
 *
 * @param entry where the directory entry of the stream stands
 */
export function isEncryptedBiff(content: Buffer, entry: number): boolean {
  const start = streamStart(content, entry);
  if (start === null) return false;
  let at = start;
  // Nothing but a write protection comes between the two.
  for (let record = 0; record < 3 && at + recordHead <= content.length; record += 1) {
    const type = content.readUInt16LE(at);
    if (type === recordTypes.filePass) return true;
    if (type !== recordTypes.bof && type !== recordTypes.writeProtect) return false;
    at += recordHead + content.readUInt16LE(at + 2);
  }
  return false;
}

/**
 * Whether a file is a workbook of Excel 2 to 4, which is not in an OLE file: it begins with the record BOF of that version, of 4 to 8 bytes,
 * whose second field says that it is a sheet, a chart, a macro sheet or a workspace.
 */
export function isBareBiff([first, version, length, zero, , , kind, last]: Uint8Array): boolean {
  const isBegin = first === 0x09 && (version === 0 || version === 2 || version === 4) && zero === 0;
  return isBegin && [4, 6, 8].includes(length ?? 0) && [0x10, 0x20, 0x40].includes(kind ?? 0) && (last ?? 0) <= 1;
}

/** Streams of fewer bytes stand in sectors of 64 bytes within the stream of the root entry, [MS-CFB] 2.6. */
const smallStream = 4096;
const smallSector = 64;

/** First byte of a stream; sectors are counted after the header, which is as long as one. Null where the entries make no sense. */
function streamStart(content: Buffer, entry: number): number | null {
  const sectorSize = 2 ** content.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) return null;
  const [sector, size] = [sectorOf(content, entry), content.readUInt32LE(entry + 120)];
  if (size >= smallStream) return (sector + 1) * sectorSize;
  // The root is the first entry of a directory; LibreOffice leaves an earlier, empty directory in the file.
  const root = content.lastIndexOf(rootName, entry);
  return root === -1 ? null : (sectorOf(content, root) + 1) * sectorSize + sector * smallSector;
}

const rootName = Buffer.from("Root Entry\0", "utf16le");

const sectorOf = (content: Buffer, entry: number): number => content.readUInt32LE(entry + 116);

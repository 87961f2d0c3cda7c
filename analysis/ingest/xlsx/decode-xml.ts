import { corrupt } from "../../../instrument/reader/refusal.ts";

/** Turns the bytes of an XML part into text, piece by piece. */
export interface XmlDecoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

/** Bytes looked at for the encoding; an XML declaration is shorter. */
const lookAt = 200;

/** A decoder that takes the encoding from the first bytes: byte order mark, UTF-16 without one, XML declaration, otherwise UTF-8. */
export function xmlDecoder(part: string): XmlDecoder {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let start = new Uint8Array(0);
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    decoder ??= decoderFor(part, bytes);
    try {
      return decoder.decode(bytes, { stream });
    } catch (error) {
      throw corrupt(part, "bad-encoding", error);
    }
  };
  return {
    write: (bytes) => {
      if (decoder !== null) return decode(bytes, true);
      start = joined(start, bytes);
      return start.length < lookAt ? "" : decode(start, true);
    },
    end: () => (decoder === null ? decode(start, false) : decode(new Uint8Array(0), false)),
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function decoderFor(part: string, start: Uint8Array): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encodingOf(start), { fatal: true });
  } catch (error) {
    throw corrupt(part, "bad-encoding", error);
  }
}

function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declaration = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(
    new TextDecoder("latin1").decode(start.subarray(0, lookAt)),
  );
  const stated = declaration?.[1]?.toLowerCase() ?? "utf-8";
  // A part that can be read as single bytes is not UTF-16, whatever it says; .NET's StringWriter writes such declarations.
  return stated.startsWith("utf-16") || stated === "ucs-2" ? "utf-8" : stated;
}

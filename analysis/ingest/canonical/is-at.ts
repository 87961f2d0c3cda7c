/** Whether these bytes stand at a place in memory. */
export function isAt(bytes: Uint8Array, memory: Uint8Array, start: number): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== memory[start + at]) return false;
  return true;
}

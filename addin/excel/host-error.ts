/** What Excel answers when it refuses a request. */
export interface HostError {
  readonly code: string;
  readonly message: string;
  /** The member that failed, such as "Worksheet.delete"; empty where Excel does not say. */
  readonly location: string;
}

/** Reads the error of a failed request, or null where something else was thrown. Its class differs between hosts, so its shape decides. */
export function hostError(cause: unknown): HostError | null {
  if (typeof cause !== "object" || cause === null) return null;
  if (!("code" in cause) || typeof cause.code !== "string" || !("debugInfo" in cause)) return null;
  return { code: cause.code, message: text(cause, "message"), location: text(cause.debugInfo, "errorLocation") };
}

function text(from: unknown, key: string): string {
  if (typeof from !== "object" || from === null) return "";
  const value = Object.entries(Object.getOwnPropertyDescriptors(from)).find(([name]) => name === key)?.[1].value;
  return typeof value === "string" ? value : "";
}

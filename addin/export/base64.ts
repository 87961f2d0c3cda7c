/** Bytes that are turned into characters at once; more would be more arguments than a call may have. */
const chunk = 8192;

/** Bytes as Base64, as Office.js takes files. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += chunk) binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(binary);
}

import { resolve } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import { readInput } from "../files/read-file.ts";
import { leastSecretBytes } from "../research/pseudonym.ts";
import type { Effects } from "./effects.ts";
import { UsageError } from "./usage-error.ts";

/** Where the secret of the pseudonyms comes from. */
export interface SecretSource {
  /** File with the secret; null where there is none. */
  readonly keyFile: string | null;
  /** Value of CSR_SECRET; null where it is not set. */
  readonly secret: string | null;
}

/** The secret of the project. A line end behind it does not count. Throws a `UsageError` where there is none, or one that could be guessed. */
export function secretOf({ keyFile, secret }: SecretSource, { language }: Pick<Effects, "language">): Uint8Array {
  const words = messages[language].cli.secret;
  const content = keyFile === null ? secret : readInput({ path: resolve(keyFile) });
  if (content === null) throw new UsageError(words.missing);
  if (typeof content !== "string" && !(content instanceof Uint8Array)) throw new UsageError(words.unreadable(keyFile ?? ""));
  const bytes = withoutLineEnd(Buffer.from(content));
  if (bytes.length < leastSecretBytes) throw new UsageError(words.tooShort(leastSecretBytes));
  return bytes;
}

/** The secret of the project where one is named; null where nobody speaks of one. */
export const secretIfAny = (source: SecretSource, effects: Pick<Effects, "language">): Uint8Array | null =>
  source.keyFile === null && (source.secret ?? "") === "" ? null : secretOf(source, effects);

const lineFeed = 10;
const carriageReturn = 13;

function withoutLineEnd(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === lineFeed || bytes[end - 1] === carriageReturn)) end -= 1;
  return bytes.subarray(0, end);
}

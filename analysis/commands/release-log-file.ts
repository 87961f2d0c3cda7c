import { createHmac } from "node:crypto";
import { resolve } from "node:path";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import type { EarlierReleases } from "../benchmark/benchmark.ts";
import { readReleaseLog } from "../disclosure/releases/read-release-log.ts";
import { emptyReleaseLog, type ReleaseLog } from "../disclosure/releases/release-log.ts";
import { readInput } from "../files/read-file.ts";
import { writeSingleFile } from "../files/write-file.ts";
import { json } from "../outputs/json.ts";
import { secretOf, type SecretSource } from "./project-secret.ts";
import { UsageError } from "./usage-error.ts";

/** What says which releases came before. */
export interface ReleaseRequest extends SecretSource {
  /** File of the log; it is begun where there is none. */
  readonly releaseLog: string;
  /** Name of this release; its number where there is none. */
  readonly release: string | null;
}

/** Hexadecimal digits of a pseudonym. */
const digits = 32;

/** Reads the log of earlier releases. A log that cannot be trusted, or was made with another secret, stops the publication. */
export function openReleaseLog(request: ReleaseRequest, language: Language): EarlierReleases {
  const { releaseLog: file, release } = request;
  const words = messages[language].cli.releaseLog;
  const secret = secretOf(request, { language });
  const pseudonym = (key: string): string => createHmac("sha256", secret).update(key).digest("hex").slice(0, digits);
  // No key of a case looks like this.
  const own = pseudonym("sme-csr release log");
  const content = readInput({ path: resolve(file) });
  if (!(content instanceof Uint8Array)) {
    if (content.code !== "file-missing") throw new UsageError(words.unreadable(file));
    return { log: { ...emptyReleaseLog, secret: own }, pseudonym };
  }
  const log = readReleaseLog(new TextDecoder().decode(content));
  if (log === null) throw new UsageError(words.unreadable(file));
  if (log.secret !== own) throw new UsageError(words.otherSecret(file));
  if (release !== null && log.releases.some(({ id }) => id === release)) throw new UsageError(words.nameTaken(file, release));
  return { log, pseudonym };
}

/** Writes the log as a whole: it is the old one or the new one, never half of it. */
export const saveReleaseLog = (file: string, log: ReleaseLog): Promise<void> => writeSingleFile(file, json(log), { force: true });

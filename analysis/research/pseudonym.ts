import { createHmac } from "node:crypto";

/** Fewest bytes of a secret. Credit codes can be listed, so that a short secret could be found by trying. */
export const leastSecretBytes = 16;

/** Hexadecimal digits of a pseudonym: with 100,000 companies, two share one with a chance of 1 to 3 thousand million. */
const digits = 16;

/**
 * The pseudonym of a company: HMAC-SHA-256 of its id under the project's secret, cut to 16 digits. Whoever has the secret can tell which pseudonym a
 * company has; nobody else can, even with a list of all companies. The same secret gives the same pseudonyms, over years and releases.
 */
export const pseudonymOf = (secret: Uint8Array, firm: string): string =>
  createHmac("sha256", secret).update("csr firm\u0000").update(firm, "utf8").digest("hex").slice(0, digits);

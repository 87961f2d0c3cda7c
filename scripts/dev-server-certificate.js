import { readFile } from "node:fs/promises";

const howElse =
  "Run `npx office-addin-dev-certs install` in a terminal with administrator rights, " +
  "or set ADDIN_DEV_CERT and ADDIN_DEV_KEY to a certificate for localhost (PEM files) that your browser trusts.";

/** The certificate for https://localhost:3000: Excel shows no page without https. Made and trusted on first use, or the one that is named. */
export async function devServerCertificate() {
  const { ADDIN_DEV_CERT: cert, ADDIN_DEV_KEY: key } = process.env;
  try {
    if (cert !== undefined && key !== undefined) return { cert: await readFile(cert), key: await readFile(key) };
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    return await getHttpsServerOptions();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.trim() : String(cause);
    throw new Error(`There is no certificate for https://localhost:3000: ${reason}\n${howElse}`, { cause });
  }
}

/** Where the pane lives while it is being worked on; manifest.xml names nothing else. */
const developmentBase = "https://localhost:3000/";

const example = "Set ADDIN_BASE_URL to the address of the folder where the files of dist/addin/ will lie, such as https://example.org/csr.";

/**
 * The address that the add-in is published below, with a slash at its end.
 *
 * @param {string | undefined} url what ADDIN_BASE_URL says
 * @returns {string}
 */
export function publishedBase(url) {
  if (url === undefined || url.trim() === "") throw new Error(`Nobody said where the add-in will be published. ${example}`);
  if (!URL.canParse(url)) throw new Error(`“${url}” is not an address. ${example}`);
  const { protocol, hostname, username, search, hash, origin, pathname } = new URL(url);
  if (protocol !== "https:") throw new Error(`“${url}” does not begin with https://. Excel opens no pane from anywhere else. ${example}`);
  if (isThisComputer(hostname)) throw new Error(`“${url}” is a computer's own address, which nobody else can open. ${example}`);
  if (username !== "" || search !== "" || hash !== "") throw new Error(`“${url}” is more than the address of a folder. ${example}`);
  return `${origin}${pathname.replace(/\/*$/u, "/")}`;
}

/**
 * The manifest for users: every address below `base` instead of on the developer's computer.
 *
 * @param {string} manifest text of manifest.xml
 * @param {string} base as `publishedBase` gives it
 * @returns {string}
 */
export function productionManifest(manifest, base) {
  const escaped = base.replaceAll("&", "&amp;");
  return manifest.replaceAll(/<!--[\s\S]*?-->\s*/gu, "").replaceAll(developmentBase, () => escaped);
}

const isThisComputer = (host) => /^(?:(?:.+\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])\.?$/u.test(host);

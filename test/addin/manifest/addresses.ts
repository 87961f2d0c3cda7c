import { pngFindings } from "./png.ts";
import { at, elementsIn, type XmlElement } from "./xml-tree.ts";

/** A file of the published folder, or null where it has none of that name. */
export type PublishedFile = (path: string) => Uint8Array | null;

/** Edge of the icons in pixels, where the manifest does not say it beside the icon. */
const iconEdges: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Addresses that are not https, not below the base, or lead to no file; icons of another size than promised. */
export function addressFindings(root: XmlElement, base: string, file: PublishedFile): readonly string[] {
  const images = imageEdges(root);
  return elementsIn(root).flatMap(({ name, attributes, line }) =>
    ["DefaultValue", "Value"].flatMap((attribute) => {
      const address = attributes.get(attribute) ?? "";
      if (!/^[a-z][a-z\d+.-]*:/iu.test(address) && !/Url$|SourceLocation|Image/u.test(name)) return [];
      const edge = iconEdges[name] ?? (name === "Image" ? images.get(attributes.get("id") ?? "") : undefined);
      return findings(address, { base, file, edge }).map((finding) => `line ${line}: ${finding}`);
    }),
  );
}

/** The size that the ribbon gives each image. */
function imageEdges(root: XmlElement): ReadonlyMap<string, number> {
  const overrides = at(root, "VersionOverrides");
  const icons = overrides === undefined ? [] : elementsIn(overrides).filter(({ name }) => name === "Icon");
  return new Map(
    icons.flatMap(({ children }) => children).map(({ attributes }) => [attributes.get("resid") ?? "", Number(attributes.get("size"))]),
  );
}

interface Place {
  readonly base: string;
  readonly file: PublishedFile;
  readonly edge: number | undefined;
}

function findings(address: string, { base, file, edge }: Place): readonly string[] {
  if (address === "") return [];
  if (!address.startsWith("https://")) return [`${address} is not https`];
  if (!address.startsWith(base)) return [`${address} is not below ${base}`];
  const path = address.slice(base.length).replace(/[?#].*$/u, "");
  const bytes = file(path);
  if (bytes === null) return [`${path} is not among the published files`];
  return edge === undefined ? [] : pngFindings(bytes, edge).map((finding) => `${path} ${finding}`);
}

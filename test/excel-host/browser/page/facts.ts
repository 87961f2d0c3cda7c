import type { Property } from "../../model/types.ts";
import type { HostLine } from "../../transports/host-line.ts";

/** Which Excel the pane finds itself in; "none" is a browser tab. */
export type Seam = "desktop" | "web" | "Mac" | "iOS" | "none";

/** What the page has to know of the host before it can ask. */
export interface Facts extends Pick<HostLine, "apis" | "locale" | "theme"> {
  readonly seam: Seam;
  readonly workbook: { readonly name: string; readonly settings: readonly Property[] };
  /** Address of the pane, for the page that frames it. */
  readonly pane: string;
}

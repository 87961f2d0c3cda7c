import type { Host } from "../host.ts";
import type { Property } from "../model/types.ts";

/** As much of the host as a transport needs, so that it may also stand at the other end of a wire. */
export interface HostLine extends Pick<Host, "apis" | "locale" | "theme" | "request" | "onMessage"> {
  readonly workbook: { readonly name: string; readonly settings: Property[] };
}

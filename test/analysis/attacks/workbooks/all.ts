import { benignArchives, bombs, lies, renamed } from "./archives.ts";
import type { Attack } from "./attack.ts";
import { cells } from "./cells.ts";
import { huge } from "./huge.ts";
import { oleFiles } from "./ole.ts";
import { packages } from "./packages.ts";
import { sizes } from "./sizes.ts";
import { benignXml, entities, markup } from "./xml.ts";

/** All attacks but the damaged copies. */
export const attacks: readonly Attack[] = [
  bombs,
  lies,
  benignArchives,
  renamed,
  oleFiles,
  entities,
  markup,
  benignXml,
  sizes,
  packages,
  cells,
  huge,
].flat();

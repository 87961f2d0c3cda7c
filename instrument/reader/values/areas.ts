import { areas } from "../../csr/areas.ts";
import type { AreaId } from "../../types.ts";
import { remembered } from "./remembered.ts";

/** Areas that a text such as `RM,EM` or `EM; EN` names, in the order of the questionnaire; null where a part of it is no area. */
export const statedAreas = remembered((text): readonly AreaId[] | null => {
  const stated = text
    .normalize("NFKC")
    .toUpperCase()
    .split(/[\s,;|、]+/u)
    .filter((part) => part !== "");
  const known = areas.map(({ id }) => id);
  if (stated.length === 0 || !stated.every((part) => known.some((id) => id === part))) return null;
  return known.filter((id) => stated.includes(id));
});

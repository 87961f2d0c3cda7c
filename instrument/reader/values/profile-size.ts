import { sizeClassOf } from "../../size.ts";
import type { Profile } from "../../types.ts";
import { rememberedOf } from "./remembered.ts";

/** Size class of a company by the figures in its profile, null where it cannot be derived. Several checks of one case ask for it. */
export const profileSize = rememberedOf((profile: Profile) => sizeClassOf(profile));

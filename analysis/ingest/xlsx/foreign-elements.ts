import type { SaxesTagNS } from "saxes";
import { corrupt } from "../refusal.ts";

const alternatives = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Decides element by element what belongs to a part's own vocabulary. */
export interface Skipper {
  /** Whether the element that opens belongs to it. */
  open(tag: SaxesTagNS): boolean;
  /** Whether the element that closes belongs to it. */
  close(): boolean;
  /** Whether the place is within a foreign element. */
  inside(): boolean;
}

/**
 * The part's own vocabulary is the namespace of its root element, whichever it is: transitional, strict and early files have different ones.
 * `skip`: passed over with everything inside. `through`: the element itself is not reported, its content is.
 */
type Kind = "own" | "skip" | "through" | "alternatives-open" | "alternatives-taken";

/** What a part should look like. */
export interface Vocabulary {
  readonly part: string;
  /** Local name of its root element. */
  readonly root: string;
  /** A namespace that counts as the part's own beside that of the root element. */
  readonly also: string | null;
  /** Namespace of a prefix at the present place. */
  readonly resolve: (prefix: string) => string | undefined;
}

/** A skipper for one part. */
export function skipper({ part, root, also, resolve }: Vocabulary): Skipper {
  let own: string | null = null;
  const kinds: Kind[] = [];
  const kindOf = (tag: SaxesTagNS): Kind => {
    if (own === null) {
      if (tag.local !== root) throw corrupt(part, "not-well-formed");
      own = tag.uri;
    }
    const parent = kinds.at(-1);
    if (parent === "skip") return "skip";
    if (tag.uri === own || tag.uri === also) return parent === "alternatives-open" || parent === "alternatives-taken" ? "skip" : "own";
    return tag.uri === alternatives ? alternativeKind(tag, kinds, (prefix) => resolve(prefix) === own) : "skip";
  };
  return {
    open: (tag) => {
      const kind = kindOf(tag);
      kinds.push(kind);
      return kind === "own";
    },
    close: () => kinds.pop() === "own",
    inside: () => kinds.at(-1) !== "own",
  };
}

/** The first choice that needs nothing foreign is followed, otherwise the fallback. */
function alternativeKind(tag: SaxesTagNS, kinds: Kind[], isOwn: (prefix: string) => boolean): Kind {
  if (tag.local === "AlternateContent") return "alternatives-open";
  if (kinds.at(-1) !== "alternatives-open") return "skip";
  const needs = (tag.attributes["Requires"]?.value ?? "").split(/\s+/u).filter((prefix) => prefix !== "");
  const follow = tag.local === "Fallback" || (tag.local === "Choice" && needs.length > 0 && needs.every(isOwn));
  if (follow) kinds[kinds.length - 1] = "alternatives-taken";
  return follow ? "through" : "skip";
}

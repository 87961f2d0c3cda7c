/** What a user does to an element, as plain values: a view knows no event of the browser. */
export interface Reactions {
  readonly press?: () => void;
  /** The value of a field, or of a choice, once it is settled. */
  readonly choose?: (value: string) => void;
  readonly check?: (isChecked: boolean) => void;
  /** A text while it is typed. */
  readonly type?: (text: string) => void;
  readonly pick?: (file: File) => void;
  /** A key's name; true where it was used and Excel must not see it. */
  readonly key?: (key: string) => boolean;
}

/** Attributes by name: `false` and undefined leave one out, `true` sets it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element to be shown. */
export interface ElementNode {
  readonly tag: string;
  /** Tells elements of a list apart when others come or go. */
  readonly key: string | null;
  readonly attributes: Attributes;
  readonly on: Reactions;
  readonly children: readonly ViewNode[];
  /** Somebody else draws inside it; its content is left alone. */
  readonly isForeign: boolean;
}

/** An element or a text. */
export type ViewNode = ElementNode | string;

/** Children as they are conveniently written: nested, with gaps. */
export type Content = ViewNode | null | false | readonly Content[];

/** What can be said of an element beside its children. */
export interface ElementOptions {
  readonly key?: string;
  readonly on?: Reactions;
  readonly isForeign?: boolean;
}

/** Describes an element. The description is plain data: `show` in show.ts makes the page follow it. */
export function element(tag: string, attributes: Attributes, content: Content, options: ElementOptions = {}): ElementNode {
  return {
    tag,
    attributes,
    key: options.key ?? null,
    on: options.on ?? {},
    isForeign: options.isForeign ?? false,
    children: flat(content),
  };
}

/** An element that only has a class. */
export const box = (tag: string, className: string, ...content: readonly Content[]): ElementNode =>
  element(tag, { class: className }, content);

function flat(content: Content): readonly ViewNode[] {
  if (content === null || content === false || content === "") return [];
  if (typeof content === "string" || "tag" in content) return [content];
  return content.flatMap(flat);
}

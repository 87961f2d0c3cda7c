/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** Schemas by property; with a type in angle brackets, a property that is forgotten does not compile. */
export type Properties<Shape = Readonly<Record<string, unknown>>> = Readonly<Record<keyof Shape, Schema>>;

/** What is said of an object beside its properties. */
interface About {
  readonly description?: string;
  /** Properties that may be missing. */
  readonly optional?: readonly string[];
}

/** An object with these properties and no others. */
export function object<Shape = Readonly<Record<string, unknown>>>(
  properties: Properties<Shape>,
  { description, optional = [] }: About = {},
): Schema {
  return {
    ...(description !== undefined && { description }),
    type: "object",
    properties,
    required: Object.keys(properties).filter((each) => !optional.includes(each)),
    additionalProperties: false,
  };
}

/** A list. */
export const array = (of: Schema, more: Schema = {}): Schema => ({ type: "array", items: of, ...more });

/** A list of so many parts, each with a schema of its own. */
export const tuple = (...parts: readonly Schema[]): Schema => ({
  type: "array",
  prefixItems: parts,
  items: false,
  minItems: parts.length,
  maxItems: parts.length,
});

/** An object with names that are not known before. */
export const table = (of: Schema): Schema => ({ type: "object", additionalProperties: of });

/** One of the definitions of the document. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** What may be missing. */
export const orNull = (schema: Schema): Schema => ({ oneOf: [{ type: "null" }, schema] });

/** One of some codes. */
export const oneOf = (codes: readonly string[]): Schema => ({ enum: codes });

export const text: Schema = { type: "string" };
export const truth: Schema = { type: "boolean" };
export const number: Schema = { type: "number" };
export const whole: Schema = { type: "integer" };
export const count: Schema = { type: "integer", minimum: 0 };
/** 0–1 */
export const share: Schema = { type: "number", minimum: 0, maximum: 1 };
/** 0–100 */
export const score: Schema = { type: "number", minimum: 0, maximum: 100 };
export const numberOrNull: Schema = { type: ["number", "null"] };
/** Lower and upper end. */
export const ends: Schema = tuple(number, number);

/** What stands at the top of every schema. */
export const head = (name: string, title: string): Schema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `${name}.schema.json`,
  title,
});

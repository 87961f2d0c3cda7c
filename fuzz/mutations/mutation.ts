import type { Random } from "../../samples/generate/random.ts";
import type { ArchiveFile } from "../archive/archive-file.ts";

/** One kind of change to a file that is taken apart as a `Form`. What it changes may not be there; then the file stays as it is. */
export interface Mutation<Form> {
  readonly name: string;
  readonly apply: (form: Form, dice: Random) => Form;
}

export type ArchiveMutation = Mutation<ArchiveFile>;
export type BytesMutation = Mutation<Uint8Array>;

/** A number that files get wrong: small, negative, at the edge of a type or a sheet. */
export const oddNumber = (dice: Random): number =>
  dice.pick([0, 1, -1, 2, 7, 127, 255, 256, 65_535, 65_536, 16_384, 16_385, 1_048_576, 1_048_577, 0x7fffffff, 0xfffffffe, 0xffffffff]);

/** One of the values, null where there are none. */
export const oneOf = <Value>(values: readonly Value[], dice: Random): Value | null => (values.length === 0 ? null : dice.pick(values));

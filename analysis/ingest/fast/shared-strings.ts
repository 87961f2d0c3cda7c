import type { Limits } from "../../../instrument/reader/limits.ts";
import { ascii, standsAt } from "./bytes.ts";
import { endOfSpace } from "./markup.ts";
import { MarkupScanner } from "./markup-scanner.ts";
import { type Bytes, sameBytes, viewed } from "./same-bytes.ts";
import { endOfItem, itemText } from "./string-item.ts";

const itemOpen = ascii("<si>");
const itemClose = ascii("</si>");
const tableClose = ascii("</sst>");

/** The shared strings of a workbook (CT_Sst, ECMA-376-1 18.4.9). They are found at once and decoded when they are asked for. */
export class SharedStrings {
  readonly content: Bytes;
  readonly #limits: Limits;
  readonly #example: SharedStrings | null;
  readonly #texts: (string | undefined)[] = [];
  /** Three numbers a string: where its `si` begins, where it ends, and its place among the strings of the example or -1. */
  #places = new Int32Array(3 * 2048);
  /** Places of strings by a number that is likely to be different for each. */
  #byHash: Map<number, number> | null = null;
  count = 0;
  /** The first string that is not the one at its place in the example; as many as there are where all of them are. */
  firstMoved = 0;

  /** @param example strings of another workbook that are likely to be found again */
  constructor(bytes: Uint8Array, limits: Limits, example: SharedStrings | null) {
    this.content = viewed(bytes);
    this.#limits = limits;
    this.#example = example;
  }

  /** The text of a string; throws where there is none. */
  text(index: number): string {
    const known = this.#texts[index];
    if (known !== undefined) return known;
    if (index >= this.count) throw new RangeError(`There is no string ${index}.`);
    const same = this.sameAs(index);
    const text =
      same >= 0 && this.#example !== null
        ? this.#example.text(same)
        : itemText(this.content.bytes, this.#start(index) + itemOpen.length, this.#end(index) - itemClose.length, this.#limits);
    this.#texts[index] = text;
    return text;
  }

  /** Which string of the example it is, byte by byte; -1 where it is none, or cannot be told. */
  sameAs(index: number): number {
    return index < this.count ? (this.#places[3 * index + 2] ?? -1) : -1;
  }

  /** The same strings with their own copy of the bytes, to be an example for other workbooks. */
  kept(): SharedStrings {
    const copy = new SharedStrings(Uint8Array.from(this.content.bytes), this.#limits, null);
    copy.#places = this.#places.slice(0, 3 * this.count);
    for (let index = 0; index < this.count; index += 1) copy.#places[3 * index + 2] = -1;
    copy.count = this.count;
    return copy;
  }

  /** Finds the strings from the first `<si>` on. Gives the place behind the last one; -1 where one is not plain. */
  find(start: number): number {
    const { bytes } = this.content;
    let likely = 0;
    for (let at = start; ;) {
      if (this.#example !== null) {
        const before = this.count;
        at = endOfSpace(bytes, this.#takeRun(this.#example, at, likely));
        likely += this.count - before;
      }
      if (!standsAt(bytes, at, itemOpen)) return at;
      const close = endOfItem(bytes, at + itemOpen.length);
      if (close < 0 || !standsAt(bytes, close, itemClose)) return -1;
      const end = close + itemClose.length;
      const same = this.#example?.findAnywhere(this.content, at, end) ?? -1;
      this.#add(at, end, same);
      if (same >= 0) likely = same + 1;
      // One that is new takes the place of another as often as not.
      else if (this.#example?.startsAt(likely + 1, this.content, endOfSpace(bytes, end)) === true) likely += 1;
      at = endOfSpace(bytes, end);
    }
  }

  /** Takes the strings that follow one another here as they do in the example. Gives the place behind the last of them. */
  #takeRun(example: SharedStrings, start: number, likely: number): number {
    const first = example.#start(likely);
    const most = Math.min(this.content.bytes.length - start, example.content.bytes.length - first);
    const same = likely < example.count ? sameBytes(this.content, start, example.content, first, most) : 0;
    const by = start - first;
    let end = start;
    for (let index = likely; index < example.count && example.#end(index) <= first + same; index += 1) {
      end = example.#end(index) + by;
      this.#add(example.#start(index) + by, end, index);
    }
    return end;
  }

  /** Whether the beginning of a string stands at a place of other bytes. */
  startsAt(index: number, others: Bytes, at: number): boolean {
    const length = Math.min(24, this.#length(index));
    return index < this.count && sameBytes(this.content, this.#start(index), others, at, length) === length;
  }

  /** The string that is the same as that between two places of other bytes; -1 where none is. */
  findAnywhere(others: Bytes, from: number, to: number): number {
    this.#byHash ??= new Map(
      Array.from({ length: this.count }, (_, index) => [hash(this.content, this.#start(index), this.#end(index)), index]),
    );
    const index = this.#byHash.get(hash(others, from, to)) ?? -1;
    const length = to - from;
    return index >= 0 && this.#length(index) === length && sameBytes(this.content, this.#start(index), others, from, length) === length
      ? index
      : -1;
  }

  #add(start: number, end: number, same: number): void {
    const at = 3 * this.count;
    if (at === this.#places.length) {
      const wider = new Int32Array(2 * at);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places[at] = start;
    this.#places[at + 1] = end;
    this.#places[at + 2] = same;
    if (same === this.count && this.firstMoved === this.count) this.firstMoved += 1;
    this.count += 1;
  }

  #start(index: number): number {
    return this.#places[3 * index] ?? 0;
  }

  #end(index: number): number {
    return this.#places[3 * index + 1] ?? 0;
  }

  #length(index: number): number {
    return this.#end(index) - this.#start(index);
  }
}

/** A number from the length, the first and the last bytes of a string's content. */
function hash({ view }: Bytes, from: number, to: number): number {
  const first = view.getInt32(from + itemOpen.length, true);
  const middle = view.getInt32(from + ((to - from) >> 1) - 2, true);
  const last = view.getInt32(Math.max(from, to - 16), true);
  return (Math.imul(first, 31) ^ Math.imul(middle, 17) ^ last ^ (to - from)) >>> 0;
}

/** Finds the strings of a part; null where it is not plain. What it says of their number is not looked at. */
export function findSharedStrings(bytes: Uint8Array, limits: Limits, example: SharedStrings | null): SharedStrings | null {
  const scanner = new MarkupScanner(bytes, "sst", { open: () => "stop" });
  const first = scanner.start();
  const strings = new SharedStrings(bytes, limits, example);
  const end = first < 0 ? -1 : strings.find(endOfSpace(bytes, first));
  if (end < 0 || strings.count > limits.sharedStrings || !standsAt(bytes, end, tableClose)) return null;
  return endOfSpace(bytes, end + tableClose.length) === bytes.length ? strings : null;
}

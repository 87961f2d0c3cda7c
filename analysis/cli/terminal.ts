import type { Language } from "../../instrument/types.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { plainText } from "../../instrument/messages/plain-text.ts";
import { defaultLimits } from "../../instrument/reader/limits.ts";
import type { Effects, Style } from "../commands/effects.ts";

/** The part of a stream that is written to. */
export interface Writable {
  readonly isTTY?: boolean;
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
}

/** What the program stands in: streams, environment, clock. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** How the user wants the program to talk. */
export interface Manner {
  readonly language: Language;
  readonly quiet: boolean;
  /** False after --no-color. */
  readonly colour: boolean;
}

/** The effects of a command on a real terminal, file or pipe. */
export function terminalEffects(
  { stdin, stdout, stderr, environment, now, signal }: Surroundings,
  { language, quiet, colour }: Manner,
): Effects {
  const begun = now();
  const isColoured = colour && wantsColour(environment, stderr.isTTY === true);
  const meter = progressMeter(stderr, language);
  const say = (line: string): void => {
    meter.clear();
    stderr.write(`${tamed(line)}\n`);
  };
  return {
    language,
    print: (result) => {
      meter.clear();
      return written(stdout, result);
    },
    narrate: quiet ? () => {} : say,
    warn: say,
    progress: quiet ? () => {} : meter.show,
    paint: (style, text) => (isColoured ? `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m` : text),
    readStdin: () => collected(stdin),
    elapsed: () => (now() - begun) / 1000,
    signal,
  };
}

/** What `paint` and our own sentences may put into a line. */
// oxlint-disable-next-line no-control-regex -- the styles begin with a control character
const style = /(\u001B\[(?:[12]|22|3[1239])m|\n)/u;

/** A line in which nothing steers the terminal but the styles of `paint`, whatever names and texts it quotes. */
const tamed = (line: string): string =>
  line
    .split(style)
    .map((part, at) => (at % 2 === 1 ? part : plainText(part)))
    .join("");

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
};

/** FORCE_COLOR wins over NO_COLOR, and both over what the stream is: no-color.org, force-color.org. */
export function wantsColour(environment: Surroundings["environment"], isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = environment;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return (no === undefined || no === "") && isTerminal && environment["TERM"] !== "dumb";
}

const written = (stream: Writable, data: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(data, (error) => (error ? reject(error) : resolve()));
  });

/** Lines of progress where there is no terminal to rewrite one on: one every 10 %. */
const steps = 10;

/** One line that is rewritten on a terminal; otherwise a plain line now and then. A handful of files needs no progress. */
function progressMeter(stream: Writable, language: Language): { readonly show: Effects["progress"]; readonly clear: () => void } {
  let isShown = false;
  let lastStep = 0;
  const clear = (): void => {
    if (isShown) stream.write("\r\u001B[K");
    isShown = false;
  };
  const show = (done: number, total: number): void => {
    if (total < steps) return;
    const line = messages[language].cli.progress(done, total);
    if (stream.isTTY === true) {
      stream.write(`\r${line}\u001B[K`);
      isShown = true;
      return;
    }
    const step = Math.floor((steps * done) / total);
    if (step > lastStep) stream.write(`${line}\n`);
    lastStep = step;
  };
  return { show, clear };
}

async function collected(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of stream) {
    const data = typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
    pieces.push(data);
    bytes += data.byteLength;
    // What is too large is refused by the reader; until then it must not fill the memory.
    if (bytes > defaultLimits.csvBytes) break;
  }
  return Buffer.concat(pieces);
}

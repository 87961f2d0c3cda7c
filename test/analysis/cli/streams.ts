import type { Surroundings } from "../../../analysis/cli/terminal.ts";

/** A place to run the program in, whose streams are kept as text. */
export class Place implements Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly environment: Record<string, string> = {};
  readonly signal: AbortSignal;
  out = "";
  err = "";
  readonly stdout: Surroundings["stdout"];
  readonly stderr: Surroundings["stderr"];
  #time = 0;

  constructor({
    isTerminal = false,
    input = "",
    signal = new AbortController().signal,
  }: { isTerminal?: boolean; input?: string; signal?: AbortSignal } = {}) {
    this.stdin = bytesOf(input);
    this.signal = signal;
    this.stdout = this.#stream(isTerminal, (text) => (this.out += text));
    this.stderr = this.#stream(isTerminal, (text) => (this.err += text));
  }

  /** A clock that is a second on at every look. */
  readonly now = (): number => (this.#time += 1000);

  #stream(isTTY: boolean, keep: (text: string) => void): Surroundings["stdout"] {
    return {
      isTTY,
      write: (data, done) => {
        keep(typeof data === "string" ? data : new TextDecoder().decode(data));
        done?.();
      },
    };
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

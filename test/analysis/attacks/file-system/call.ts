import { run } from "../../../../analysis/cli/run.ts";
import { Place } from "../../cli/streams.ts";

/** What a call of the program says and ends with. */
export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program within this process, in English. */
export async function call(argv: readonly string[], place: Place = new Place()): Promise<Said> {
  const status = await run([...argv, "--lang", "en"], place);
  return { status, out: place.out, err: place.err };
}

/** The lines of `csr check` about files, shortened to place and code. */
export const places = (out: string): readonly string[] =>
  out.split("\n").flatMap((line) => {
    const code = /^(.*? \[[a-z-]+\])/u.exec(line)?.[1];
    return code === undefined || /\[(?:meta-inferred|item-not-found)\]/u.test(code) ? [] : [code];
  });

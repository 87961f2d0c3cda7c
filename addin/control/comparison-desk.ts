import { done, failed, type Outcome } from "../../instrument/failure.ts";
import type { Assessment, Language } from "../../instrument/types.ts";
import type { Peers } from "../compare/compare.ts";
import { type OpenBenchmark, type PaneState, shown } from "../state/pane-state.ts";
import { comparisonId } from "../view/screens/compare.ts";

type Compare = typeof import("../compare/compare.ts");

/** A benchmark that was read, with the code that draws it. */
interface Open {
  readonly compare: Compare;
  readonly peers: Peers;
  readonly file: string;
}

/** What a picture is drawn from. While all of it is the same, there is nothing to draw. */
interface Picture {
  readonly place: HTMLElement;
  readonly own: Assessment;
  readonly group: string;
  readonly language: Language;
}

/** Reads a benchmark file and keeps the comparison drawn while group, answers and language change. What it needs is loaded at first use. */
export class ComparisonDesk {
  #open: Open | null = null;
  #picture: Picture | null = null;
  #drawing: Promise<void> = Promise.resolve();

  /** Reads a file; what was open before stays open where it cannot be read. */
  async read(file: File, own: Assessment, language: Language): Promise<Outcome<OpenBenchmark>> {
    const compare = await loaded();
    if (compare === null) return failed({ code: "not-loaded" });
    const outcome = await compare.readPeers(file);
    if (!outcome.ok) return outcome;
    this.#open = { compare, peers: outcome.value, file: file.name };
    this.#picture = null;
    return done(this.#benchmark(this.#open, own, language));
  }

  /** The benchmark with its groups named in another language, or for other answers; the group stays where it still exists. */
  renamed(own: Assessment, language: Language, group: string): OpenBenchmark | null {
    if (this.#open === null) return null;
    const benchmark = this.#benchmark(this.#open, own, language);
    return benchmark.groups.some(({ id }) => id === group) ? { ...benchmark, group } : benchmark;
  }

  /** Draws where what the pane shows differs from what is drawn. */
  follow(state: PaneState): void {
    const own = shown(state)?.assessment ?? null;
    const place = state.view === "compare" ? document.getElementById(comparisonId) : null;
    if (this.#open === null || state.benchmark === null || own === null || place === null) return;
    const picture = { place, own, group: state.benchmark.group, language: state.language };
    if (this.#picture !== null && isSame(this.#picture, picture)) return;
    this.#picture = picture;
    this.#drawing = this.#open.compare.drawComparison(place, this.#open.peers, picture);
    // Whoever waits for the picture hears of it; a picture that nobody waits for is drawn anew at the next change.
    this.#drawing.catch(() => {
      this.#picture = null;
    });
  }

  /** Ends when the latest picture is there. */
  async drawn(): Promise<void> {
    await this.#drawing;
  }

  #benchmark({ compare, peers, file }: Open, own: Assessment, language: Language): OpenBenchmark {
    const { groups, nearest } = compare.peerGroups(peers, own, language);
    return { file, groups, group: nearest };
  }
}

const isSame = (a: Picture, b: Picture): boolean =>
  a.place === b.place && a.own === b.own && a.group === b.group && a.language === b.language;

async function loaded(): Promise<Compare | null> {
  try {
    return await import("../compare/compare.ts");
  } catch {
    return null;
  }
}

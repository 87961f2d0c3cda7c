import { defaultSettings, emptyProfile } from "../../../instrument/assessment.ts";
import { csr, scoredItems } from "../../../instrument/csr/instrument.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Answer, Assessment, ItemAnswer, Level, Profile, ScoredItem } from "../../../instrument/types.ts";

/** A company whose every answer is on one level, but for the ones that are named. */
export interface Company {
  readonly firm?: string | null;
  readonly file?: string;
  readonly line?: number;
  readonly sha256?: string;
  readonly savedAt?: string;
  readonly version?: string;
  readonly profile?: Partial<Profile>;
  readonly level?: Level;
  readonly answers?: Readonly<Record<string, Answer | null>>;
}

/** A reading of a small manufacturer in the full form, as an importer would hand it over. */
export function reading(company: Company = {}): Reading {
  const { firm = "F001", file = `${firm ?? "nobody"}.xlsx`, sha256 = `sha-of-${file}` } = company;
  return {
    provenance: {
      file,
      format: company.line === undefined ? "xlsx" : "csv-wide",
      sha256,
      ...(company.line !== undefined && { line: company.line }),
      ...(company.savedAt !== undefined && { savedAt: company.savedAt }),
    },
    assessment: assessment(company),
    issues: [],
  };
}

export function assessment({ firm = "F001", version = csr.version, profile = {}, level = 2, answers = {} }: Company): Assessment {
  const given = scoredItems.map((item): readonly [string, ItemAnswer] => {
    const own = answers[item.id];
    return [item.id, { answer: own === undefined ? onLevel(item, level) : own, evidence: null, note: null }];
  });
  return {
    instrumentId: csr.id,
    instrumentVersion: version,
    form: "full",
    areas: csr.areas.map(({ id }) => id),
    language: "zh",
    firmId: firm,
    profile: { ...emptyProfile, industry: "36", size: "small", province: "33", year: 2025, assessor: "self", ...profile },
    answers: new Map(given),
    settings: defaultSettings,
    actions: [],
    initiatives: [],
  };
}

function onLevel({ type }: ScoredItem, level: Level): Answer {
  if (type === "maturity") return { kind: "level", level };
  return { kind: "compliance", state: level < 2 ? "no" : level < 4 ? "attention" : "yes" };
}

/** So many companies F001, F002 … on levels 0 to 4 in turn. */
export function companies(n: number, common: Company = {}): readonly Reading[] {
  const levels: readonly Level[] = [0, 1, 2, 3, 4];
  return Array.from({ length: n }, (_, i) => reading({ firm: `F${String(i + 1).padStart(3, "0")}`, level: levels[i % 5] ?? 0, ...common }));
}

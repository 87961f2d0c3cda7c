import { csr } from "./csr/instrument.ts";
import type { Assessment, Profile, Settings } from "./types.ts";

/** A profile of which nothing is known. */
export const emptyProfile: Profile = {
  uscc: null,
  name: null,
  province: null,
  industry: null,
  employees: null,
  revenue: null,
  assets: null,
  size: null,
  ownership: null,
  listed: null,
  exportShare: null,
  marketRole: null,
  year: null,
  periodStart: null,
  periodEnd: null,
  assessor: null,
  roles: null,
  emergency: null,
};

/** Settings in which everything has its default. Benchmarks score every company with these. */
export const defaultSettings: Settings = {
  areaWeights: new Map(),
  topicWeights: new Map(),
  importance: new Map(),
  exposure: new Map(),
  targets: new Map(),
};

/** An assessment of which nothing is answered yet. */
export const blankAssessment = (asked: Pick<Assessment, "form" | "areas" | "language">): Assessment => ({
  instrumentId: csr.id,
  instrumentVersion: csr.version,
  ...asked,
  firmId: null,
  profile: emptyProfile,
  answers: new Map(),
  settings: defaultSettings,
  actions: [],
  initiatives: [],
});

/** The same answers under the default weights, exposures and targets, so that companies compare. */
export const withDefaultSettings = (assessment: Assessment): Assessment => ({ ...assessment, settings: defaultSettings });

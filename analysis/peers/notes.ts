import { groupsBy } from "../charts/facts/published.ts";
import { forms } from "../../instrument/csr/profile-choices.ts";
import { compareMessages } from "../../instrument/messages/compare-messages.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Compared, Peers } from "./peers.ts";

/** What must be known to read a comparison rightly: what is compared, and where the two sides are not alike. */
export function notesOn(peers: Peers, compared: Compared): readonly string[] {
  const { notes } = compareMessages[compared.language];
  return [notes.basis, notes.selfSelected, ...differences(peers, compared), notes.groupWithheld(peers.benchmark.minimumCounts.mean)];
}

/** Where the two sides are not alike, and what of the other side does not count. */
export function differences(peers: Peers, compared: Compared): readonly string[] {
  const { notes } = compareMessages[compared.language];
  return [
    ...formNotes(peers, compared),
    ...versionNotes(peers, compared),
    ...yearNotes(compared),
    ...(peers.leftOut === 0 ? [] : [notes.leftOut(peers.leftOut)]),
  ];
}

/** Where the form is not known to be the same for everybody. */
function formNotes({ benchmark }: Peers, { own, group, language }: Compared): readonly string[] {
  const { notes } = compareMessages[language];
  const stated = group.cell.form ?? onlyForm(groupsBy(benchmark, ["form"]).map(({ cell }) => cell.form));
  if (stated === undefined) return [notes.formsMixed];
  const theirs = stated === "basic" || stated === "full" ? forms[stated][language] : stated;
  return stated === own.form ? [] : [notes.formOther(theirs, forms[own.form][language])];
}

const onlyForm = (stated: readonly (string | undefined)[]): string | undefined => (stated.length === 1 ? stated[0] : undefined);

function versionNotes({ versions }: Peers, { own, language }: Compared): readonly string[] {
  const { notes } = compareMessages[language];
  if (versions.length > 1) return [notes.versions(versions.join(messages[language].charts.listSeparator))];
  const [theirs = own.instrumentVersion] = versions;
  return theirs === own.instrumentVersion ? [] : [notes.version(theirs, own.instrumentVersion)];
}

function yearNotes({ own, group, language }: Compared): readonly string[] {
  const theirs = group.cell.year;
  const yours = own.profile.year;
  if (theirs === undefined || yours === null || theirs === String(yours)) return [];
  return [compareMessages[language].notes.otherYear(theirs, String(yours))];
}

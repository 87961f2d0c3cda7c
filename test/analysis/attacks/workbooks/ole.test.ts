import { test } from "vitest";
import { expectOutcome } from "./expect-outcome.ts";
import { oleFiles } from "./ole.ts";

test.each(oleFiles)("an OLE file is told by the names of its streams: $id, $what", (attack) => expectOutcome(attack));

import { afterEach } from "vitest";
import { bootExcel, type BootedExcel, type BootOptions, installGlobals, removeGlobals } from "../excel-host/node.ts";

/** Starts Excel for one test, with the globals of a task pane; they are gone after the test. */
export async function inBootedExcel(options: BootOptions = {}): Promise<BootedExcel> {
  const booted = await bootExcel(options);
  installGlobals(booted);
  return booted;
}

afterEach(removeGlobals);

import { messages } from "../../instrument/messages/messages.ts";
import { json } from "../outputs/json.ts";
import { jsonSchemas, schemaNames } from "../outputs/schemas/json-schemas.ts";
import { type Effects, exitStatus, type ExitStatus } from "./effects.ts";
import { UsageError } from "./usage-error.ts";

/** Prints the JSON Schema of what a command gives as JSON. Throws a `UsageError` where there is none of this name, or none was named. */
export async function schema(name: string | null, effects: Effects): Promise<ExitStatus> {
  const known = schemaNames.find((each) => each === name);
  if (known === undefined) throw new UsageError(messages[effects.language].cli.usageErrors.choices(schemaNames.join(", ")));
  await effects.print(json(jsonSchemas[known]));
  return exitStatus.done;
}

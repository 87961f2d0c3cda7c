import type { Failure } from "../../instrument/failure.ts";
import { type HostError, hostError } from "./host-error.ts";
import { Refused } from "./refused.ts";

/** What the failed action was about, so that the message can name it. */
export interface About {
  /** Name of the sheet that was meant. */
  readonly sheet?: string;
}

/** Says in our words why an action did not work. */
export function failureOf(cause: unknown, about: About): Failure {
  if (cause instanceof Refused) return cause.failure;
  const error = hostError(cause);
  if (error !== null) return refusalOf(error, about);
  return { code: "unexpected", detail: shortened(cause instanceof Error ? cause.message : String(cause)) };
}

function refusalOf(error: HostError, { sheet }: About): Failure {
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return { code: "cell-edit" };
    case "WriteNotSupportedWhenModalDialogOpen":
      return { code: "dialog-open" };
    case "AccessDenied":
      return { code: "access-denied" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "PayloadLimitExceeded":
    case "RequestAborted":
    case "OperationCellsExceedLimit":
      return { code: "too-large" };
    case "InvalidOrTimedOutSession":
    case "SessionNotFound":
    case "ConnectionFailure":
      return { code: "session-expired" };
    case "ActivityLimitReached":
    case "Timeout":
    case "HostIsBusy":
      return { code: "busy" };
    case "ItemNotFound":
    case "InvalidReference":
      return sheet === undefined ? { code: "assessment-gone" } : { code: "sheet-gone", sheet };
    case "ItemAlreadyExists":
      return { code: "name-taken" };
    case "InactiveWorkbook":
      return { code: "other-workbook" };
    case "GeneralException":
      return needsFront(error) ? { code: "other-workbook" } : unexpected(error);
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "UnsupportedFeature":
    case "NotImplemented":
      return { code: "unsupported", needs: error.location || "ExcelApi" };
    default:
      return unexpected(error);
  }
}

/** Excel answers "GeneralException" to these while another workbook is in front. */
const needsFront = ({ location }: HostError): boolean =>
  ["Worksheet.activate", "WorksheetCollection.add", "Range.select"].includes(location);

const unexpected = ({ code, message, location }: HostError): Failure => ({
  code: "unexpected",
  detail: shortened(`${code}${location === "" ? "" : ` (${location})`}${message === "" ? "" : `: ${message}`}`),
});

/** Enough to recognise a problem by; Excel's own messages can be pages long. */
const shortened = (detail: string): string => (detail.length > 200 ? `${detail.slice(0, 199)}…` : detail);

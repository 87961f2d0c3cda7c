/** An answer that Excel gives in place of a result. Whoever throws it need not know where it happened: the interpreter adds the place. */
export class RichApiError extends Error {
  override readonly name = "RichApiError";
  readonly code: string;
  readonly status: number;
  location: string | undefined;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Excel's own sentences, so that whoever shows them by mistake shows what users would see. */
export const errors = {
  invalidArgument: (detail?: string): RichApiError =>
    new RichApiError("InvalidArgument", detail ?? "The argument is invalid or missing or has an incorrect format."),
  wrongArraySize: (): RichApiError =>
    errors.invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range."),
  itemNotFound: (): RichApiError => new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404),
  itemAlreadyExists: (): RichApiError => new RichApiError("ItemAlreadyExists", "The resource being created already exists.", 409),
  accessDenied: (): RichApiError => new RichApiError("AccessDenied", "You cannot perform the requested operation.", 403),
  invalidReference: (): RichApiError => new RichApiError("InvalidReference", "This reference is not valid for the current operation.", 404),
  invalidOperation: (detail?: string): RichApiError =>
    new RichApiError("InvalidOperation", detail ?? "The operation attempted is invalid on the object.", 400),
  general: (detail?: string): RichApiError =>
    new RichApiError("GeneralException", detail ?? "There was an internal error while processing the request.", 500),
  /** The emulator's own answer: loud, so that nothing passes a test by accident. */
  notImplemented: (what: string): RichApiError => {
    const error = new RichApiError("ApiNotFound", `host emulator does not implement ${what}`, 404);
    error.location = what;
    return error;
  },
} as const;

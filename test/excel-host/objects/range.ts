import type { HostObject } from "../protocol/host-object.ts";
import { ConditionalFormatCollection } from "./conditional-format.ts";
import { DataValidation } from "./data-validation.ts";
import { RangeActions } from "./range-actions.ts";
import { RangeFormat } from "./range-format.ts";
import { RangeSort } from "./range-sort.ts";

/** A range, with all that hangs on it. */
export class RangeObject extends RangeActions {
  readonly apiName = "Range";
  get Worksheet(): HostObject {
    return this.context.make.worksheet(this.sheet);
  }
  get Format(): HostObject {
    return new RangeFormat(this);
  }
  get DataValidation(): HostObject {
    return new DataValidation(this);
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollection(this);
  }
  get Sort(): HostObject {
    return new RangeSort(this);
  }
}

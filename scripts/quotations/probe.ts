import type { Reading } from "../../src/reading/reading.js";
import { readText } from "../reading.js";

/** A text in which every family of features has something to see. */
const TEXT = `Mayor says bridge "safe" as critics warn of delay

Ana Brandt, the mayor of Port Lissa, said on Monday that the bridge would not close. "We go on," she said. “Nobody will stop us,” Carl Oduya added: “not even the council.”

According to two officials, the plan is widely seen as a failure; the council's demands for an inquiry, they fear, came too late. Did he promise to resign? He didn't.

Oduya: It will cost a lot more than 200 million. And who pays?`;

/** The probe as the finder reads it. */
export const probe = (): Reading => readText(TEXT);

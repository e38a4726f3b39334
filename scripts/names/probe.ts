import type { Reading } from "../../src/reading/reading.js";
import { readText } from "../reading.js";

/** A text in which every family of features has something to see. */
const TEXT = `FERRY - LISSA WIN AT TARN AFTER LATE GOAL.
LISSA 2026-03-03
Ana Brandt, the mayor of Port Lissa, met Mr. Okafor of the European Union in New York on Friday.
"The United Nations and Brandt & Sons Ltd. agreed," Brandt said, "but O’Neill's Varenian critics did not."
Lissa 2 Tarn United 1
The Ana Brandt Bridge Opens After Ten Years of Work in Germany`;

/** The probe as the tagger reads it. */
export const probe = (): Reading => readText(TEXT);

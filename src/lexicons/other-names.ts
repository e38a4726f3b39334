import { lazySet } from "./word-set.js";

/** Public programmes that are named without a telling word, and acts by the names of those who wrote them; lower case. */
export const programmes = lazySet([
  "medicare|medicare part b|medicare part d|medicare advantage|medicaid|medi-cal|chip|social security|food stamps|snap|head start|common core|no child left behind|" +
    "section 8|obamacare|trumpcare|romneycare|hillarycare|new deal|great society|marshall plan|dream act|cap and trade|" +
    "glass steagall|glass-steagall|dodd frank|dodd-frank|sarbanes-oxley|mccain-feingold|simpson-bowles|taft-hartley|hyde amendment|" +
    "universal credit|national insurance|medicare for all|bill of rights",
]);

/** Creeds by their own names; lower case. */
export const creeds = lazySet([
  "islam|christianity|judaism|buddhism|hinduism|sikhism|catholicism|protestantism|mormonism|sunni islam|shia islam|shiite islam",
]);

/** Words that end the name of a newspaper or magazine and that `organizationHeads` has not; lower case. */
export const paperHeads = lazySet([
  "examiner|informer|insider|observer|inquirer|enquirer|gazette|tribune|herald|chronicle|courier|dispatch|bulletin|telegraph|" +
    "times|post|journal|press|sentinel|globe|mirror|standard|monitor|beacon|caller|advocate|leader|argus|mercury|echo|digest|weekly|daily",
]);

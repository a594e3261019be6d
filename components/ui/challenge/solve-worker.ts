// The library's own worker brings Node's cryptography, in script; this one uses the browser's.
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { handler } from "altcha-lib/workers/shared";

handler({ deriveKey });

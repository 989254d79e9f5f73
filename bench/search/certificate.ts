import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../src/core/errors.ts";

/** A certificate that no browser trusts by itself, and its key, in PEM. */
interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** Make a certificate by openssl, with files in a folder. Throws a UsageError where that cannot be run. */
export function makeCertificate(folder: string): Certificate {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const words = "req -x509 -nodes -days 2 -subj /CN=localhost -newkey ec -pkeyopt";
  const files = ["ec_paramgen_curve:prime256v1", "-keyout", key, "-out", cert];
  try {
    execFileSync("openssl", [...words.split(" "), ...files], { stdio: "pipe" });
  } catch (error) {
    throw new UsageError(`openssl, which makes the server's certificate, cannot be run: ${error}`);
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

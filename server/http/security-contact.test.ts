import { expect, test } from "vitest";
import { describeSecurityContact } from "./security-contact";

const now = new Date("2026-11-30T03:00:00Z");
const PUBLIC_URL = "https://lapor.example";

test("security.txt names the operator's contact and when it ends", async () => {
  const response = describeSecurityContact(
    { SECURITY_CONTACT: "mailto:aman@lapor.example", PUBLIC_URL },
    now,
  );
  expect(await response.text()).toBe(
    [
      "Contact: mailto:aman@lapor.example",
      "Expires: 2027-05-29T03:00:00.000Z",
      "Preferred-Languages: id, en",
      "Canonical: https://lapor.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

test("security.txt is not found until a contact is set", () => {
  expect(() => describeSecurityContact({ PUBLIC_URL }, now)).toThrow(
    expect.objectContaining({ code: "NOT_FOUND" }),
  );
});

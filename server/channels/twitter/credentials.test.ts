import { describe, expect, it } from "vitest";
import { authorize, canAuthorize, signOauth } from "./credentials";

const keys = {
  consumerKey: "dpf43f3p2l4k3l03",
  consumerSecret: "kd94hf93k423kf44",
  accessToken: "nnch734d00sl2jdk",
  accessTokenSecret: "pfkkdhi9sl3r4s00",
};
const signatureOf = (authorization: string) =>
  decodeURIComponent(/oauth_signature="([^"]+)"/.exec(authorization)?.[1] ?? "");

describe("a request signed by OAuth 1.0a", () => {
  it("has the signature of the documented example", () => {
    const url =
      "https://api.twitter.com/1.1/statuses/update.json?include_entities=true&status=Hello%20Ladies%20%2B%20Gentlemen%2C%20a%20signed%20OAuth%20request%21";
    const documented = {
      consumerKey: "xvz1evFS4wEEPTGEFPHBog",
      consumerSecret: "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
      accessToken: "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
      accessTokenSecret: "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
    };
    const moment = { timestamp: 1_318_622_958, nonce: "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg" };
    expect(signatureOf(signOauth({ method: "POST", url }, documented, moment))).toBe(
      "hCtSmYh+iHYCEqBWrE7C7hYmtUk=",
    );
  });

  it("differs for another URL, method, moment or secret", () => {
    const request = { method: "GET" as const, url: "https://ton.twitter.com/1.1/ton/data/dm/1/2/a.jpg" };
    const moment = { timestamp: 1_800_000_000, nonce: "sekali" };
    const all = [
      signOauth(request, keys, moment),
      signOauth({ ...request, method: "POST" }, keys, moment),
      signOauth({ ...request, url: `${request.url}?x=1` }, keys, moment),
      signOauth(request, keys, { ...moment, nonce: "dua" }),
      signOauth(request, { ...keys, accessTokenSecret: "lain" }, moment),
    ].map(signatureOf);
    expect(new Set(all).size).toBe(5);
  });

  it("is signed where the keys are set, and else uses the bearer token", () => {
    const request = { method: "GET" as const, url: "https://ton.twitter.com/a.jpg" };
    const { consumerSecret } = keys;
    expect(authorize(request, keys).authorization).toMatch(/^OAuth oauth_consumer_key="dpf43f3p2l4k3l03", /);
    expect(authorize(request, { consumerSecret, bearerToken: "tanda" }).authorization).toBe("Bearer tanda");
    expect(canAuthorize({ consumerSecret, consumerKey: "a", accessToken: "b" })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { isOnAllowedHost, pictureHosts } from "./picture-hosts";

const hosts = pictureHosts.parse("pbs.twimg.com, *.fbcdn.net http://127.0.0.1:8080");

describe("a photo's URL", () => {
  it.each<[string, boolean]>([
    ["https://pbs.twimg.com/media/a.jpg", true],
    ["https://PBS.twimg.com/media/a.jpg", true],
    ["https://scontent-sin6.xx.fbcdn.net/v/1.jpg?oh=1", true],
    ["http://127.0.0.1:8080/foto.jpg", true],
    ["http://pbs.twimg.com/media/a.jpg", false],
    ["https://pbs.twimg.com:8443/media/a.jpg", false],
    ["https://pbs.twimg.com.jahat.id/a.jpg", false],
    ["https://jahat.id/?pbs.twimg.com", false],
    ["https://pbs.twimg.com@jahat.id/a.jpg", false],
    ["https://nama@pbs.twimg.com/a.jpg", false],
    ["https://fbcdn.net/a.jpg", false],
    ["https://jahatfbcdn.net/a.jpg", false],
    ["http://127.0.0.1:8081/foto.jpg", false],
    ["http://127.0.0.1/foto.jpg", false],
    ["http://169.254.169.254/latest/meta-data", false],
    ["file:///etc/passwd", false],
    ["bukan alamat", false],
    ["", false],
  ])("%s is fetched: %s", (address, expected) => {
    expect(isOnAllowedHost(address, hosts)).toBe(expected);
  });

  it.each(["https://a.id/jalur", "a b/c", "ftp://a.id"])("%s is refused as a host", (list) => {
    expect(pictureHosts.safeParse(list).success).toBe(false);
  });
});

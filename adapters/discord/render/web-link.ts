/** A masked link; the bare name where there is no web address. `name` is escaped already. */
export function webLink(name: string, url: string | undefined): string {
  return url !== undefined && isWebAddress(url) ? `[${name}](${target(url)})` : name;
}

/** Discord ends the address at the first round bracket. */
function target(url: string): string {
  return url.replace(/\(/g, "%28").replace(/\)/g, "%29");
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>]{3,500}$/.test(url);
}

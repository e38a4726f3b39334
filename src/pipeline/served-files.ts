/** Files of the package as a page has them: copied to a server, and fetched from there. */

/**
 * The address of a folder, with a slash at its end.
 *
 * @param folder its address; in a page or a worker, a relative one (`models`) goes from the address of that.
 * @throws TypeError where it is no address.
 */
export function folderAddress(folder: string | URL): URL {
  const { location } = globalThis as { location?: { href: string } };
  const address = new URL(folder, location?.href);
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  return address;
}

/**
 * The bytes of a file.
 *
 * @param served what should be there, for people: "… is served from the package's folder …".
 * @throws Error naming the address where there is no such file.
 */
export async function fetchFile(address: URL, served: string): Promise<Uint8Array> {
  const response: Response = await fetch(address).catch((error: unknown) => {
    throw new Error(`${address} cannot be reached (${messageOf(error)}); ${served}`, { cause: error });
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}; ${served}`);
  // Servers of applications answer with the front page where they have no file; none of ours is a page.
  if (response.headers.get("content-type")?.startsWith("text/html"))
    throw new Error(`${address} answers with a page; ${served}`);
  return new Uint8Array(await response.arrayBuffer());
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

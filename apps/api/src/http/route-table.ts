/** Which methods a path takes: Fastify itself only says that it found no route, also where another method would do. */
export class RouteTable {
  private readonly methods = new Map<string, Set<string>>();

  /** `pattern` as Fastify has it: `/v1/feeds/:id`. */
  add(method: string | string[], pattern: string): void {
    if (pattern.includes('*')) return;
    let known = this.methods.get(pattern);
    if (known === undefined) this.methods.set(pattern, (known = new Set()));
    for (const each of [method].flat()) known.add(each);
  }

  /** Sorted; empty where no route matches at all. */
  methodsOf(path: string): string[] {
    const segments = path.split('/');
    const found = new Set<string>();
    for (const [pattern, methods] of this.methods) {
      const wanted = pattern.split('/');
      const fits =
        wanted.length === segments.length && wanted.every((part, i) => (part.startsWith(':') ? segments[i] !== '' : part === segments[i]));
      if (fits) for (const method of methods) found.add(method);
    }
    return [...found].toSorted();
  }
}

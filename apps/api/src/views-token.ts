/** The views as they can be read; an interface has no value of its own that Nest could find it by. */
export const VIEWS = Symbol('views');

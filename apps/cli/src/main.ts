import { idOf } from '@hearsay/vocabulary';
console.log(idOf('x', 1));

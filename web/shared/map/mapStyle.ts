import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Extent } from './extent'

/** From which zoom on the server draws the layer (see its API document), and from which on there is room for names. */
const LAYERS = {
  county: { from: 0, names: null },
  towns: { from: 0, names: 8 },
  villages: { from: 10, names: 11.3 },
  grids: { from: 12, names: 13.4 },
} as const

type Layer = keyof typeof LAYERS
const NAMES = Object.keys(LAYERS) as Layer[]
export const LABELS = NAMES.filter((layer) => LAYERS[layer].names !== null).map((layer) => `${layer}-names`)
export const CHOSEN = NAMES.flatMap((layer) => [`${layer}-chosen`, `${layer}-chosen-line`])

/** Colours are those of the pages (tokens.css), so that there is one place for them. */
export function mapStyle(bounds: Extent, token: (name: string) => string): StyleSpecification {
  const fonts = token('--font')
    .split(',')
    .map((font) => font.trim().replaceAll(/['"]/g, ''))
  const line = (layer: Layer, colour: string, width: number, dashes?: number[]): LayerSpecification => ({
    id: `${layer}-line`,
    type: 'line',
    source: layer,
    'source-layer': layer,
    paint: {
      'line-color': token(colour),
      'line-width': width,
      ...(dashes && { 'line-dasharray': dashes }),
    },
  })
  return {
    version: 8,
    // without an address for glyphs every letter is drawn from the fonts of the device
    sources: Object.fromEntries(
      NAMES.map((layer) => [
        layer,
        {
          type: 'vector',
          tiles: [`${location.origin}/tiles/${layer}/{z}/{x}/{y}.mvt`],
          minzoom: LAYERS[layer].from,
          maxzoom: 15,
          bounds,
        },
      ]),
    ),
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': token('--ground') } },
      {
        id: 'land',
        type: 'fill',
        source: 'county',
        'source-layer': 'county',
        paint: { 'fill-color': token('--paper') },
      },
      ...NAMES.map((layer) => chosen(layer, token)),
      line('grids', '--line', 1, [3, 2]),
      line('villages', '--line', 1.2),
      line('towns', '--strong-line', 1.2),
      line('county', '--accent', 2),
      ...NAMES.map((layer) => chosenLine(layer, token)),
      ...NAMES.filter((layer) => LAYERS[layer].names !== null).map((layer) => names(layer, fonts, token)),
    ],
  }
}

/** Only the area of this code; none without one. */
export const onlyArea = (code: string | undefined): FilterSpecification => ['==', ['get', 'code'], code ?? '']

/** All areas but these, whose names something else on the map says. */
export const notAreas = (codes: string[]): FilterSpecification => [
  '!',
  ['in', ['get', 'code'], ['literal', codes]],
]

const chosen = (layer: Layer, token: (name: string) => string): LayerSpecification => ({
  id: `${layer}-chosen`,
  type: 'fill',
  source: layer,
  'source-layer': layer,
  filter: onlyArea(undefined),
  paint: { 'fill-color': token('--accent-soft') },
})

const chosenLine = (layer: Layer, token: (name: string) => string): LayerSpecification => ({
  id: `${layer}-chosen-line`,
  type: 'line',
  source: layer,
  'source-layer': layer,
  filter: onlyArea(undefined),
  layout: { 'line-join': 'round' },
  paint: { 'line-color': token('--accent'), 'line-width': 3 },
})

const names = (layer: Layer, fonts: string[], token: (name: string) => string): LayerSpecification => ({
  id: `${layer}-names`,
  type: 'symbol',
  source: layer,
  'source-layer': `${layer}-labels`,
  minzoom: LAYERS[layer].names ?? 0,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fonts,
    'text-size': layer === 'towns' ? 15 : 13,
    'text-padding': 4,
    'text-max-width': 8,
  },
  paint: {
    'text-color': token(layer === 'towns' ? '--ink' : '--muted'),
    'text-halo-color': token('--paper'),
    'text-halo-width': 1.5,
  },
})

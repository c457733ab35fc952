/** What a product's parts can be guessed to be. */
export const PART_KINDS = ['door', 'wheel', 'bonnet', 'boot', 'seat', 'glass', 'lamp', 'mirror', 'steering-wheel'] as const
export type PartKind = (typeof PART_KINDS)[number]

interface Words {
  readonly kind: PartKind
  /** Whole words of a name, without accents. */
  readonly words: readonly string[]
  /** Found anywhere in a name: long enough that nothing else holds them. */
  readonly stems: readonly string[]
  /** Names with one of these mean something else, which only belongs to such a part. */
  readonly not: RegExp
}

/**
 * Names that people and CAD programs give, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish,
 * and romanised Japanese, Chinese and Korean. The first that fits counts: what is more particular comes first.
 */
export const PART_WORDS: readonly Words[] = [
  { kind: 'steering-wheel', words: ['volant', 'volante', 'stuur', 'kierownica', 'ratt'], stems: ['steeringwheel', 'steerwheel', 'lenkrad', 'handoru', 'fangxiangpan'], not: /column|stalk|colonne/ },
  { kind: 'mirror', words: ['mirror', 'mirrors', 'spiegel', 'retro', 'espejo', 'specchio', 'lusterko', 'mira'], stems: ['wingmirror', 'sidemirror', 'rearview', 'aussenspiegel', 'ruckspiegel', 'retroviseur', 'retrovisor', 'specchietto', 'buitenspiegel', 'backspegel', 'houshijing'], not: /glass|glas$|cap$/ },
  { kind: 'lamp', words: ['lamp', 'lamps', 'light', 'lights', 'lampe', 'licht', 'leuchte', 'feu', 'feux', 'phare', 'phares', 'faro', 'faros', 'fari', 'farol', 'farois', 'luz', 'luces', 'luce', 'koplamp', 'lampa', 'drl', 'indicator', 'blinker', 'clignotant'], stems: ['headlight', 'headlamp', 'taillight', 'taillamp', 'foglight', 'foglamp', 'brakelight', 'scheinwerfer', 'ruckleuchte', 'blinkleuchte', 'achterlicht', 'swiatlo', 'svetlomet', 'stralkastare', 'heddoraito', 'dadeng'], not: /lightweight|highlight/ },
  { kind: 'wheel', words: ['wheel', 'wheels', 'whl', 'rad', 'raeder', 'rader', 'roue', 'roues', 'rueda', 'ruedas', 'ruota', 'ruote', 'roda', 'rodas', 'wiel', 'wielen', 'kolo', 'hjul', 'tyre', 'tire', 'reifen', 'pneu', 'pneus', 'rim', 'felge', 'jante', 'llanta', 'cerchio', 'velg', 'sharin', 'taiya', 'chelun'], stems: ['vorderrad', 'hinterrad', 'frontwheel', 'rearwheel', 'alloywheel', 'neumatico'], not: /steer|lenk|arch|house|housing|well|liner|kasten|haus|passage|spare|brake|trim|cover/ },
  { kind: 'seat', words: ['seat', 'seats', 'sitz', 'sitze', 'siege', 'sieges', 'asiento', 'asientos', 'sedile', 'sedili', 'banco', 'assento', 'stoel', 'fotel', 'sedadlo', 'sate', 'bench', 'banquette', 'ruckbank', 'zuoyi'], stems: ['fahrersitz', 'beifahrersitz', 'rucksitz', 'driverseat', 'frontseat', 'rearseat', 'armchair'], not: /belt|gurt|ceinture|cinturon|rail/ },
  { kind: 'bonnet', words: ['bonnet', 'hood', 'haube', 'capot', 'capo', 'cofano', 'motorkap', 'maska', 'kapota', 'motorhuv', 'bonnetto'], stems: ['motorhaube', 'enginehood', 'enginecover', 'frontklappe', 'yinqinggai'], not: /hinge|scharnier|latch|strut|vent|ornament|convertible/ },
  { kind: 'boot', words: ['boot', 'trunk', 'tailgate', 'hatch', 'decklid', 'hayon', 'malle', 'coffre', 'maletero', 'porton', 'bagagliaio', 'portellone', 'kofferbak', 'kofferklep', 'klapa', 'heckklappe', 'liftgate', 'kufr', 'baklucka', 'houbeixiang'], stems: ['trunklid', 'bootlid', 'heckklappe', 'kofferraum', 'bagageira', 'bagazni'], not: /hinge|scharnier|latch|strut|seal|carpet|floor/ },
  { kind: 'glass', words: ['glass', 'glas', 'window', 'windows', 'fenster', 'scheibe', 'vitre', 'vitres', 'vitrage', 'glace', 'cristal', 'ventana', 'vetro', 'vetri', 'vidro', 'vidros', 'ruit', 'raam', 'szyba', 'okno', 'ruta', 'glazing', 'windscreen', 'windshield', 'lunette', 'parabrezza'], stems: ['windshield', 'windscreen', 'parebrise', 'parabrisas', 'windschutzscheibe', 'frontscheibe', 'heckscheibe', 'voorruit', 'garasu', 'boli'], not: /frame|rahmen|seal|regulator|switch|fiber|fibre/ },
  { kind: 'door', words: ['door', 'doors', 'dr', 'tur', 'tuer', 'turen', 'tueren', 'porte', 'portes', 'portiere', 'puerta', 'puertas', 'porta', 'portas', 'portiera', 'deur', 'deuren', 'drzwi', 'dvere', 'dorr', 'doa', 'chemen'], stems: ['fahrertur', 'fahrertuer', 'beifahrertur', 'beifahrertuer', 'frontdoor', 'reardoor', 'slidingdoor', 'schiebetur', 'lckdoor'], not: /handle|griff|poignee|tirador|maniglia|hinge|scharnier|seal|dichtung|joint|mirror|frame|rahmen|cadre|sill|lock|latch|step|speaker/ }
]

/** Words that say on which side and at which end. CAD writes them as two letters. */
export const SIDE_WORDS: Readonly<Record<'left' | 'right' | 'front' | 'rear', readonly string[]>> = {
  left: ['left', 'l', 'lh', 'lhs', 'links', 'linke', 'linker', 'gauche', 'g', 'izquierda', 'izquierdo', 'izq', 'sinistra', 'sinistro', 'sx', 'esquerda', 'esquerdo', 'lewy', 'lewe', 'vanster', 'hidari', 'fl', 'rl', 'lf', 'lr', 'vl', 'hl', 'avg', 'arg', 'linksvoor', 'driver', 'fahrer'],
  right: ['right', 'r', 'rh', 'rhs', 'rechts', 'rechte', 'rechter', 'droite', 'droit', 'd', 'derecha', 'derecho', 'der', 'destra', 'destro', 'dx', 'direita', 'direito', 'prawy', 'prawe', 'hoger', 'migi', 'fr', 'rr', 'rf', 'vr', 'hr', 'avd', 'ard', 'passenger', 'beifahrer'],
  front: ['front', 'f', 'fwd', 'vorn', 'vorne', 'vorder', 'avant', 'av', 'delantera', 'delantero', 'anteriore', 'ant', 'dianteira', 'dianteiro', 'voor', 'przod', 'fram', 'mae', 'fl', 'fr', 'lf', 'rf', 'vl', 'vr', 'avg', 'avd', 'head', 'headlight', 'headlamp'],
  rear: ['rear', 'back', 'hinten', 'hinter', 'heck', 'arriere', 'ar', 'trasera', 'trasero', 'posteriore', 'post', 'traseira', 'traseiro', 'achter', 'tyl', 'bak', 'ushiro', 'rl', 'rr', 'lr', 'hl', 'hr', 'arg', 'ard', 'tail', 'taillight', 'taillamp']
}

/** The words of a name: accents off, camel case and figures taken apart. */
export function wordsOf(name: string): string[] {
  return plain(name)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
}

/** A name as one run of small letters: what a stem is sought in. */
export const runOf = (name: string): string => plain(name).toLowerCase().replace(/[^a-z]/g, '')

const plain = (name: string): string => name.replace(/ß/g, 'ss').replace(/ł/g, 'l').normalize('NFD').replace(/\p{M}/gu, '')

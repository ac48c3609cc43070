/** A text in the languages a generated page may be in. */
export interface Wording {
  readonly fr: string;
  readonly en: string;
  readonly es: string;
}

function wording(fr: string, en: string, es: string): Wording {
  return { fr, en, es };
}

export const ACTIONS: readonly Wording[] = [
  wording('Vérifier', 'Check', 'Comprobar'),
  wording('Nettoyer', 'Clean', 'Limpiar'),
  wording('Mesurer', 'Measure', 'Medir'),
  wording('Retourner', 'Turn', 'Voltear'),
  wording('Étiqueter', 'Label', 'Etiquetar'),
  wording('Préparer', 'Prepare', 'Preparar'),
  wording('Ranger', 'Put away', 'Guardar'),
  wording('Noter', 'Record', 'Anotar'),
];

export const OBJECTS: readonly Wording[] = [
  wording('le tas de compost', 'the compost heap', 'la pila de compost'),
  wording('l’unité de soins', 'the care unit', 'la unidad de cuidados'),
  wording('la bobine d’archives', 'the archive reel', 'la bobina de archivo'),
  wording('le violon', 'the fiddle', 'el violín'),
  wording('la chambre froide', 'the cold room', 'la cámara fría'),
  wording('le groupe électrogène', 'the generator', 'el generador'),
  wording('la serre', 'the greenhouse', 'el invernadero'),
  wording('le registre de garde', 'the duty log', 'el registro de guardia'),
];

export const MOMENTS: readonly Wording[] = [
  wording('avant l’aube', 'before dawn', 'antes del amanecer'),
  wording('à chaque relève', 'at every handover', 'en cada relevo'),
  wording('après la pluie', 'after the rain', 'después de la lluvia'),
  wording('une fois par semaine', 'once a week', 'una vez por semana'),
  wording('pendant les grands froids', 'in the great cold', 'durante los grandes fríos'),
];

export const CHANTIERS = ['dom-pc', 'dom-hp', 'dom-vd', 'dom-fd'] as const;
export const UNITS = ['M3', 'DEG_C', 'L', 'KiloGM', 'CentiM', 'NUM'] as const;

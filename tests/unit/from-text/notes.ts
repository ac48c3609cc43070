import type { KnownName, ReadingContext } from '../../../core/from-text/proposal.ts';

function known(iri: string, fr: string, en: string): KnownName {
  return {
    iri,
    names: [
      { text: fr, lang: 'fr' },
      { text: en, lang: 'en' },
    ],
  };
}

/** The items of a small wiki, by the names the starter data gives them. */
export const context: ReadingContext = {
  lang: 'fr',
  roles: [
    known('role-gardener', 'jardinier ou jardinière', 'gardener'),
    known('role-nurse', 'infirmière', 'nurse'),
  ],
  resources: [
    known('res-fork', 'fourche', 'garden fork'),
    known('res-thermometer', 'thermomètre à compost', 'compost thermometer'),
    known('res-carbon', 'matière brune (paille, feuilles)', 'carbon material (straw, leaves)'),
    known('res-water', 'eau', 'water'),
    known('res-gloves', 'gants de travail', 'work gloves'),
    known('res-sieve', 'tamis', 'sieve'),
    known('res-alcoholrub', 'solution hydroalcoolique', 'alcohol-based hand rub'),
    known('res-disinfectant', 'désinfectant homologué', 'approved disinfectant'),
  ],
  hazards: [known('haz-dust', 'poussière', 'dust'), known('haz-fire', 'feu', 'fire')],
  procedures: [
    known('pc-sift', 'Tamiser le compost', 'Sieve the compost'),
    known('hp-handhygiene', 'Hygiène des mains', 'Hand hygiene'),
  ],
};

export const COMPOST_LIST = `Compost chaud — méthode de mon oncle

Ça prend 18 à 21 jours, faut être là aux deux jours.

Matériel : fourche, thermomètre à compost, 1 m³ de paille pis 2 brouettes de fumier
Quand : chaque printemps

1) Monter un tas d'au moins 1 m³, haut de 1 à 1,5 m. Les morceaux de plus de 4 cm, les couper.
2) Mouiller à 50-60 % : une poignée pressée donne une goutte.
3) Laisser chauffer pendant 4 jours sans y toucher. Attention : ne pas respirer la poussière d'un tas sec!
4) Prendre la température au coeur
   - Si c'est en bas de 55 °C : ajouter du vert pis remouiller
   - Si c'est entre 55 et 65 °C : continuer
   - Sinon : retourner tout de suite
5) Retourner un jour sur deux jusqu'à ce que le tas soit froid (par le jardinier)
6) Pendant ce temps, préparer le tamis
7) Voir « Tamiser le compost »

⚠️ Au-dessus de 65 °C le tas peut prendre en feu.
`;

export const COMPOST_PROSE = `Bon, pour partir un compost au printemps.
D’abord étendre 10 cm de feuilles au fond du bac, puis ajouter le fumier frais, ensuite arroser avec 20 L d’eau, enfin couvrir. Le tas doit rester humide. Ne jamais le laisser sécher. Attendre deux semaines. Si ça sent l’ammoniac, ajouter de la paille ; sinon, laisser faire.`;

export const COMPOST_HEADINGS = `# Bac à trois compartiments

Un bac par saison, on tourne à l'automne.

## Ce qu'il faut
* une fourche
* des gants de travail
* environ 200 L de feuilles

## Remplir
1. Mettre les gants
2. Vider le seau de cuisine, max 10 L à la fois
   a. Recouvrir de 5 cm de feuilles
   b. Arroser au besoin

## Transvaser
1. Attendre au moins 3 mois
2. Répéter 3 fois le brassage
   (une fois par mois)

## Sécurité
- Ne pas mettre de viande.
- Danger : la fourche est pointue

## Notes
Le voisin prend les feuilles en octobre.
`;

export const COMPOST_WORD = `RETOURNEMENT DU TAS\r\n\r\nOutils\u00a0:\r\n\uf0b7\tFourche\r\n\uf0b7\tTamis\r\n\r\nÉtape\u00a01\u00a0: Ouvrir le tas par le côté\r\nÉtape\u00a02\u00a0: Passer l\u2019extérieur à l\u2019intérieur (1\u00a0h à 1\u00a0h\u00a030)\r\nÉtape\u00a03\u00a0: Refermer\r\n`;

export const WARD = `Bed turnover, ward 3B
Who: nurse, housekeeping aide
1. Wash your hands (see Hand hygiene).
2. Strip the bed. Never shake the linen.
3. Wipe all surfaces with approved disinfectant and let it sit for at least 10 minutes.
4. If the mattress is torn, tag it and call the manager
5. Meanwhile restock the alcohol-based hand rub - 2 bottles per room
6. Repeat for each bed until the room is done.
Caution: wet floor.
`;

export const RECIPE = `Purin d'ortie
Ingrédients
- 1 kg d'orties fraîches
- 10 L d'eau de pluie
- ½ tasse de poudre de roche

Préparation
1. Hacher les orties.
2. Couvrir d'eau, brasser.
3. Laisser fermenter 10 à 14 jours entre 15 et 25 °C. Brasser tous les jours.
4. Filtrer quand il n'y a plus de bulles.
5. Diluer à 10 % et arroser.
`;

export const WHATSAPP = `[2026-05-03, 09:12:44] Marc T.: Salut! Pour le compost 👇🏽
✅ Sortir les poules 🐔
✅ Étendre la paille (2 ballots)
✅ Fermer la clôture ⚡ attention
[2026-05-03, 09:15:02] Lise: merci 🙏
`;

/** As people talk: what is needed without a heading of its own kind, numbers of two styles, “tant que”. */
export const MESSY = `Compost du jardin collectif — mes notes (automne 2025)

Faut avoir : 
- 3 brouettes de feuilles mortes
- 1,5 m3 de fumier de cheval pas trop frais
- une fourche, des gants pis un thermomètre à compost
- environ 200 L d'eau de pluie

1) La responsable du compost choisit une place à l'ombre, à au moins 3 m de la clôture
2. Étendre 10-15 cm de branches au sol pour que ça respire
4. Les bénévoles recommencent les couches jusqu'à ce que le tas fasse 1 m 20 de haut
6. Prendre la température au centre tous les matins. Si ça dépasse 65 °C, retourner le tas tout de suite, sinon attendre 2 jours
7. Retourner le tas aux 2 jours pendant 2 semaines (30 à 45 minutes à deux personnes)
9. Répéter tant que la température remonte au-dessus de 50°C
10. Laisser mûrir un mois et demi, le coordonnateur signe le registre
`;

// What the demo's school has to tell. Never a full name, never a face. A line for each post, then its caption:
// who | school days ago and time | tag | audience | photos | how it ended | whose pupils can be seen; > why it was returned.
export const postsText = `
tripLeader | today | #outdoorlearning | oak | water cycle | pending
  Year 5 are planning tomorrow’s walk along the Stour: six stops, six things to draw, one flask of hot chocolate each. Wellies please!
staff | today | #maths | beech | maths page | pending
  We measured everything in the room that would stay still. The longest thing was the corridor, the shortest was a ladybird.
staff | today | #art | beech | butterflies | pending | shows beech
  Fold, press, open … and gasp. Symmetry you can hang on a string.
head | today | #purplepenwork | school | story page | published
  Look at the verbs. “Went” has become “crept”, “said” has become “hissed”, and the whole story holds its breath. Purple pen work of the day from Beech.
head | today | - | school | - | published
  The Christmas tree arrives tomorrow morning. If you walk past the hall and hear a lot of counting, that is Reception deciding how tall it is.
office | today | #notices | school | - | published
  Lost property is on the table by the hall until Friday: eleven gloves (all left ones), two lunch boxes and a very good scarf.
tripLeader | 1 15:52 | #romans | oak | - | published
  Back at school, everyone well, a little muddy and very full of facts. Ask about the Roman lighthouse.
tripLeader | 1 13:20 | #romans | oak | roman letter + mosaic | published
  Each of us wrote home as a soldier on the Wall. “Dear mother, it rains sideways here. Please send socks.”
tripLeader | 1 10:42 | #romans | oak | castle trip | published
  Arrived at Dover Castle. The coach was warm, the singing was loud, the wind is doing what wind does here.
staff | 1 11:05 | #maths | beech | maths page | published
  Column addition with carrying. The trick of the day: say the carried ten out loud so that nobody leaves it behind.
staff | 1 14:10 | - | school | sunflowers | returned
  Great work by everyone.
  > Lovely picture. Could you say what they learned? Families like to know what to ask about at tea.
head | 2 09:35 | #greatpractice | school | carpet time | published
  Great practice in Oak: partners read each other’s first paragraph aloud, and the writer only listens. You hear at once where a sentence runs out of breath.
staff | 2 10:50 | #science | beech | display board | published | shows beech
  Marvellous minibeasts! We looked under nine logs and counted legs until we were sure. Snails caused an argument.
head | 2 13:45 | #purplepenwork | school | story page + roman letter | published
  A second draft is a brave thing. This writer crossed out a line that they loved because the story did not need it.
office | 2 15:10 | #notices | hazel + beech + rowan + maple + oak + elm | - | published
  Flu vaccinations for Years 1 to 6 are next Tuesday. The link to the consent form went out by text message.
staff | 3 09:20 | #art | beech | sunflowers | published
  Thick paint, no water, and no rubbing out: we painted like van Gogh and learned that a mistake can become a petal.
tripLeader | 3 11:30 | #science | oak | water cycle | published
  Evaporation, condensation, precipitation, collection: now with actions. Ask for a demonstration, and stand back.
staff | 3 14:40 | #english | beech | story page | removed
  A first try at our class book of spells.
head | 4 09:10 | #celebration | school | - | published
  Attendance cup: Rowan, 99.2 %. The teddy has moved in with them for the week and has already been promised a library card.
staff | 4 10:15 | #art | beech | autumn tree | published
  Every leaf was cut by hand and no two are the same. The owl appeared on its own.
tripLeader | 4 14:25 | #romans | school | mosaic | published
  1,912 paper tiles, four afternoons, one fish. A mosaic teaches patience better than I can.
head | 5 09:00 | #celebration | school | - | published
  Friday assembly: the choir sang in three parts for the first time. If you have a child who hums at breakfast, this is why.
staff | 5 11:15 | #science | beech | display board + maths page | published
  Our minibeast survey is on the wall, with a tally, a chart and one honest label: “We are not sure about this one.”
tripLeader | 5 14:05 | #romans | oak | roman letter | published
  Tea, a cool oven and a lot of patience: how to make a letter two thousand years old in one afternoon.
head | 6 10:20 | #purplepenwork | school | maths page | published
  Purple pen in maths: she found her own mistake, explained it in the margin and tried a harder one. That margin is my favourite thing this week.
office | 6 12:00 | #notices | school | - | published
  The car park gate stays closed from 8.30 to 9.00. Thank you for walking the last bit: it is calmer already.
staff | 6 13:30 | #art | beech | sea collage | published
  Under the sea, in layers: background first, then weed, then fish, and the shark last so that everyone else was safe.
tripLeader | 6 11:40 | #science | oak | volcano | published
  Stand back! Vinegar, bicarbonate and a very serious safety talk given by the nine-year-olds.
tripLeader | 7 09:45 | #science | oak | - | published
  We tested which cup keeps cocoa warm the longest. A jumper wins. Science is delicious.
staff | 7 13:15 | #science | beech | bean row | published
  Day nine of the beans. One has grown around the blind cord. We measured it, drew it and forgave it.
staff | 7 10:40 | #art | beech | butterflies | published
  Paint on one half only, then fold. Nobody believed it until it opened.
head | 7 14:15 | #greatpractice | school | - | published
  Great practice in Maple: two minutes of silence to plan before anyone picks up a pencil. The room after those two minutes is a different room.
head | 8 09:25 | #celebration | school | - | published
  Anti-Bullying Week. Odd socks everywhere, and the best sentence came from Year 2: “You can be different and still be on my team.”
staff | 8 11:20 | #english | beech | story page | published
  Speech marks hug the words that are said. We hugged a lot of words this morning.
tripLeader | 8 13:50 | #art | oak | sea collage + mosaic + water cycle | published
  Four seas, forty fish, four pairs of hands at each table.
staff | 9 10:05 | #art | beech | autumn tree + sunflowers | published
  An owl, a tree, and a discussion about whether owls are ever cold.
office | 9 15:20 | #notices | school | - | published
  School photos went home in book bags today. Order forms by Monday, please, in the envelope provided.
head | 10 09:15 | - | school | - | published
  Remembrance: we kept two minutes’ silence in the playground. You could hear the flag.
tripLeader | 9 14:20 | #science | oak | circuit | published
  The bulb lit at the fourth try. The cheer was heard in the office.
tripLeader | 10 11:10 | #maths | oak | maths page | published
  Fractions of a pizza, argued to the last olive.
staff | 11 10:30 | #english | beech | display board + story page + butterflies + sea collage | published
  We wrote to a minibeast of our choice. The worm got the most letters.
head | 12 13:05 | #purplepenwork | school | story page | published
  Four pages of edits, all her own idea. The last line used to explain the joke. Now it trusts you.
tripLeader | 13 10:00 | #romans | oak | mosaic | published
  New topic: the Romans. First question on the wall: “How did they make hot water?” We shall find out.
head | 14 09:05 | - | school | sunflowers | published
  Welcome back after half term! This is Bookbag: a little of what happened today, from us to you. Nobody else can see it.
`

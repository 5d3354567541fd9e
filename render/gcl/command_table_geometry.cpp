// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command table: objects, constructions, calculations, control.
#include "render/gcl/command_table.h"

namespace byrne::gcl {

namespace {

using enum Category;

constexpr CommandEntry kGeometryEntries[] = {
    {"number", "", Objects, "Nn", "N n", "Makes a number that later commands can use by its name.", "number s 2.5"},
    {"point", "", Objects, "Nnn|Nnnnn", "P x y|P x y x1 y1",
     "Makes a point, in millimetres from the bottom left corner. With a second place the point travels there while an "
     "animation runs.",
     "point P 35 40"},
    {"line", "", Objects, "Npp", "l P Q", "The line through two different points.", "line p A C"},
    {"circle", "", Objects, "Npp", "k O P", "The circle about O that goes through P.", "circle q A B"},
    {"set_equal", "", Objects, "No", "X Y", "Makes X a copy of Y, of whatever kind Y is.", "set_equal P A"},
    {"intersec", "intersection", Constructions, "Nll|Npppp", "X l m|X P Q R S",
     "The point where two lines meet, or the lines PQ and RS.", "intersec P l m"},
    {"intersec2", "intersection2", Constructions, "NNoo", "X Y a b",
     "The two points where a circle meets a line or another circle. Of a line and a circle X is the upper one, of two "
     "circles Y is. Where they only touch, X and Y are the same.",
     "intersec2 P Q l k"},
    {"midpoint", "", Constructions, "Npp", "M P Q", "The middle of the segment PQ.", "midpoint M A B"},
    {"med", "mediatrice", Constructions, "Npp", "l P Q", "The perpendicular bisector of the segment PQ.", "med p A B"},
    {"bis", "bisector", Constructions, "Nppp", "l P Q R", "The bisector of the angle PQR, whose vertex is Q.",
     "bis p A B C"},
    {"perp", "perpendicular", Constructions, "Npl", "l P m", "The line through P at right angles to m.", "perp p C l"},
    {"parallel", "", Constructions, "Npl", "l P m", "The line through P parallel to m.", "parallel p C l"},
    {"foot", "", Constructions, "Npl", "F P m", "The foot of the perpendicular from P to the line m.", "foot F C l"},
    {"getcenter", "", Constructions, "Nk", "O k", "The centre of a circle.", "getcenter P k"},
    {"onsegment", "", Constructions, "Npp", "X P Q", "A random point of the segment PQ.", "onsegment P A B"},
    {"online", "", Constructions, "Npp", "X P Q",
     "A random point of the line PQ, up to one length of PQ outside the segment.", "online P A B"},
    {"oncircle", "", Constructions, "Npp", "X O P", "A random point of the circle about O through P.",
     "oncircle P O A"},
    {"translate", "", Transformations, "Nppp", "X P Q R", "R moved by the vector from P to Q.", "translate P A B C"},
    {"rotate", "", Transformations, "Npnp", "X O n P", "P turned about O by n degrees, counter-clockwise.",
     "rotate P O 90 A"},
    {"rotateonellipse", "", Transformations, "Npppnp", "X O A B n P",
     "A point of the ellipse about O with half-axis OA through B: where the ray from O, n degrees on from OP, meets "
     "it.",
     "rotateonellipse P O A C 45 A"},
    {"sim", "symmetrical", Transformations, "Nop", "X o P",
     "The image of P: by a half turn if o is a point, by reflection if it is a line, by inversion if it is a circle.",
     "sim P l C"},
    {"turtle", "", Transformations, "Nppnn", "X P Q n d",
     "The point at d millimetres from Q in the direction of P, turned about Q by n degrees counter-clockwise.",
     "turtle P A B 60 15"},
    {"towards", "", Transformations, "Nppn", "X P Q n", "The point P + n(Q - P): n = 0 gives P, n = 1 gives Q.",
     "towards P A B 0.25"},
    {"getx", "", Calculations, "Np", "n P", "The x coordinate of a point, in millimetres.", "getx x A"},
    {"gety", "", Calculations, "Np", "n P", "The y coordinate of a point, in millimetres.", "gety y A"},
    {"distance", "", Calculations, "Npp", "n P Q", "The length of PQ in millimetres.", "distance d A B"},
    {"angle", "", Calculations, "Nppp", "n P Q R",
     "The angle PQR in degrees, from 0 to 180; a straight angle is given as -180.", "angle a A B C"},
    {"angle_o", "", Calculations, "Nppp", "n P Q R",
     "By how many degrees the ray QP must be turned about Q to fall on QR; negative if clockwise.", "angle_o a A B C"},
    {"random", "", Calculations, "N", "n", "A random number between 0 and 1.", "random r"},
    {"random_seed", "", Calculations, "n", "n",
     "Starts the random numbers anew, so that they are the same in every run.", "random_seed 7"},
    {"expression", "", Calculations, "NE", "n {e}", "The value of an expression.", "expression e { sqrt(2)*n+1 }"},
    {"%", "", Control, "", "text", "A comment: from the sign at the beginning of a word to the end of the line.",
     "% a comment"},
    {"array", "", Control, "NL", "A {n1 n2 ...}", "Makes the numbers A[1][1] to A[n1][n2], all 0; 1 to 10 dimensions.",
     "array M { 3 3 }"},
    {"while", "", Control, "EB", "{e} {commands}", "Runs the commands again and again as long as the expression is 1.",
     "number i 0 while { i<3 } { expression i { i+1 } }"},
    {"if_then_else", "", Control, "EBB", "{e} {commands} {commands}",
     "Runs the first commands if the expression is 1, otherwise the second.",
     "if_then_else { n>10 } { drawsegment A B } { drawsegment A C }"},
    {"procedure", "", Control, "WLB", "f {parameters} {commands}",
     "Defines a procedure: commands with parameters, to be run by call. It sees nothing but its parameters.",
     "procedure side { P Q } { drawsegment P Q }"},
    {"call", "", Control, "WL", "f {arguments}",
     "Runs a procedure. When it ends the arguments take over the values of its parameters.",
     "procedure middle { P Q R } { midpoint R P Q } call middle { A B P }"},
    {"include", "", Control, "W", "file",
     "Runs the commands of another file, which lies in the folder of this one or in the library.",
     "include library.gcl"},
};

}  // namespace

std::span<const CommandEntry> geometryEntries() { return kGeometryEntries; }

}  // namespace byrne::gcl

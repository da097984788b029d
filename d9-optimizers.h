/*4:*/
#line 82 "web/directions/d9-optimizers.w"

#pragma once
#include "chapter.h"
extern const view optimizer_views[];
extern const claim optimizer_claims[];
extern const number optimizer_numbers[];
extern const drawing optimizer_figures[];

/*:4*/

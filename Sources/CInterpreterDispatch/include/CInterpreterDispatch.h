// DO NOT EDIT: written by `swift run dispatchgen`.
#ifndef RINGSIDE_CINTERPRETERDISPATCH_H
#define RINGSIDE_CINTERPRETERDISPATCH_H

#include "Operation.h"

#pragma clang assume_nonnull begin

#define RS_ALL(X) \
  X(addRR8) \
  X(addRR16) \
  X(addRR32) \
  X(addRR64) \
  X(addRI8) \
  X(addRI16) \
  X(addRI32) \
  X(addRI64) \
  X(addRM8) \
  X(addRM16) \
  X(addRM32) \
  X(addRM64) \
  X(addMR8) \
  X(addMR16) \
  X(addMR32) \
  X(addMR64) \
  X(addMI8) \
  X(addMI16) \
  X(addMI32) \
  X(addMI64) \
  X(orRR8) \
  X(orRR16) \
  X(orRR32) \
  X(orRR64) \
  X(orRI8) \
  X(orRI16) \
  X(orRI32) \
  X(orRI64) \
  X(orRM8) \
  X(orRM16) \
  X(orRM32) \
  X(orRM64) \
  X(orMR8) \
  X(orMR16) \
  X(orMR32) \
  X(orMR64) \
  X(orMI8) \
  X(orMI16) \
  X(orMI32) \
  X(orMI64) \
  X(adcRR8) \
  X(adcRR16) \
  X(adcRR32) \
  X(adcRR64) \
  X(adcRI8) \
  X(adcRI16) \
  X(adcRI32) \
  X(adcRI64) \
  X(adcRM8) \
  X(adcRM16) \
  X(adcRM32) \
  X(adcRM64) \
  X(adcMR8) \
  X(adcMR16) \
  X(adcMR32) \
  X(adcMR64) \
  X(adcMI8) \
  X(adcMI16) \
  X(adcMI32) \
  X(adcMI64) \
  X(sbbRR8) \
  X(sbbRR16) \
  X(sbbRR32) \
  X(sbbRR64) \
  X(sbbRI8) \
  X(sbbRI16) \
  X(sbbRI32) \
  X(sbbRI64) \
  X(sbbRM8) \
  X(sbbRM16) \
  X(sbbRM32) \
  X(sbbRM64) \
  X(sbbMR8) \
  X(sbbMR16) \
  X(sbbMR32) \
  X(sbbMR64) \
  X(sbbMI8) \
  X(sbbMI16) \
  X(sbbMI32) \
  X(sbbMI64) \
  X(andRR8) \
  X(andRR16) \
  X(andRR32) \
  X(andRR64) \
  X(andRI8) \
  X(andRI16) \
  X(andRI32) \
  X(andRI64) \
  X(andRM8) \
  X(andRM16) \
  X(andRM32) \
  X(andRM64) \
  X(andMR8) \
  X(andMR16) \
  X(andMR32) \
  X(andMR64) \
  X(andMI8) \
  X(andMI16) \
  X(andMI32) \
  X(andMI64) \
  X(subRR8) \
  X(subRR16) \
  X(subRR32) \
  X(subRR64) \
  X(subRI8) \
  X(subRI16) \
  X(subRI32) \
  X(subRI64) \
  X(subRM8) \
  X(subRM16) \
  X(subRM32) \
  X(subRM64) \
  X(subMR8) \
  X(subMR16) \
  X(subMR32) \
  X(subMR64) \
  X(subMI8) \
  X(subMI16) \
  X(subMI32) \
  X(subMI64) \
  X(xorRR8) \
  X(xorRR16) \
  X(xorRR32) \
  X(xorRR64) \
  X(xorRI8) \
  X(xorRI16) \
  X(xorRI32) \
  X(xorRI64) \
  X(xorRM8) \
  X(xorRM16) \
  X(xorRM32) \
  X(xorRM64) \
  X(xorMR8) \
  X(xorMR16) \
  X(xorMR32) \
  X(xorMR64) \
  X(xorMI8) \
  X(xorMI16) \
  X(xorMI32) \
  X(xorMI64) \
  X(cmpRR8) \
  X(cmpRR16) \
  X(cmpRR32) \
  X(cmpRR64) \
  X(cmpRI8) \
  X(cmpRI16) \
  X(cmpRI32) \
  X(cmpRI64) \
  X(cmpRM8) \
  X(cmpRM16) \
  X(cmpRM32) \
  X(cmpRM64) \
  X(cmpMR8) \
  X(cmpMR16) \
  X(cmpMR32) \
  X(cmpMR64) \
  X(cmpMI8) \
  X(cmpMI16) \
  X(cmpMI32) \
  X(cmpMI64) \
  X(testRR8) \
  X(testRR16) \
  X(testRR32) \
  X(testRR64) \
  X(testRI8) \
  X(testRI16) \
  X(testRI32) \
  X(testRI64) \
  X(testMR8) \
  X(testMR16) \
  X(testMR32) \
  X(testMR64) \
  X(testMI8) \
  X(testMI16) \
  X(testMI32) \
  X(testMI64) \
  X(incR8) \
  X(incR16) \
  X(incR32) \
  X(incR64) \
  X(incM8) \
  X(incM16) \
  X(incM32) \
  X(incM64) \
  X(decR8) \
  X(decR16) \
  X(decR32) \
  X(decR64) \
  X(decM8) \
  X(decM16) \
  X(decM32) \
  X(decM64) \
  X(negR8) \
  X(negR16) \
  X(negR32) \
  X(negR64) \
  X(negM8) \
  X(negM16) \
  X(negM32) \
  X(negM64) \
  X(notR8) \
  X(notR16) \
  X(notR32) \
  X(notR64) \
  X(notM8) \
  X(notM16) \
  X(notM32) \
  X(notM64) \
  X(shlRI8) \
  X(shlRI16) \
  X(shlRI32) \
  X(shlRI64) \
  X(shlRC8) \
  X(shlRC16) \
  X(shlRC32) \
  X(shlRC64) \
  X(shrRI8) \
  X(shrRI16) \
  X(shrRI32) \
  X(shrRI64) \
  X(shrRC8) \
  X(shrRC16) \
  X(shrRC32) \
  X(shrRC64) \
  X(sarRI8) \
  X(sarRI16) \
  X(sarRI32) \
  X(sarRI64) \
  X(sarRC8) \
  X(sarRC16) \
  X(sarRC32) \
  X(sarRC64) \
  X(rolRI8) \
  X(rolRI16) \
  X(rolRI32) \
  X(rolRI64) \
  X(rolRC8) \
  X(rolRC16) \
  X(rolRC32) \
  X(rolRC64) \
  X(rorRI8) \
  X(rorRI16) \
  X(rorRI32) \
  X(rorRI64) \
  X(rorRC8) \
  X(rorRC16) \
  X(rorRC32) \
  X(rorRC64) \
  X(imulRR16) \
  X(imulRR32) \
  X(imulRR64) \
  X(imulRRI16) \
  X(imulRRI32) \
  X(imulRRI64) \
  X(imulRM16) \
  X(imulRM32) \
  X(imulRM64) \
  X(movRR8) \
  X(movRR16) \
  X(movRR32) \
  X(movRR64) \
  X(movRI8) \
  X(movRI16) \
  X(movRI32) \
  X(movRI64) \
  X(movRM8) \
  X(movRM16) \
  X(movRM32) \
  X(movRM64) \
  X(movMR8) \
  X(movMR16) \
  X(movMR32) \
  X(movMR64) \
  X(movMI8) \
  X(movMI16) \
  X(movMI32) \
  X(movMI64) \
  X(movzxRR8To16) \
  X(movzxRR8To32) \
  X(movzxRR8To64) \
  X(movsxRR8To16) \
  X(movsxRR8To32) \
  X(movsxRR8To64) \
  X(movzxRM8To16) \
  X(movzxRM8To32) \
  X(movzxRM8To64) \
  X(movsxRM8To16) \
  X(movsxRM8To32) \
  X(movsxRM8To64) \
  X(movzxRR16To32) \
  X(movzxRR16To64) \
  X(movsxRR16To32) \
  X(movsxRR16To64) \
  X(movzxRM16To32) \
  X(movzxRM16To64) \
  X(movsxRM16To32) \
  X(movsxRM16To64) \
  X(movzxRR32To64) \
  X(movsxRR32To64) \
  X(movzxRM32To64) \
  X(movsxRM32To64) \
  X(plainAddRR32) \
  X(plainAddRR64) \
  X(plainAddRI32) \
  X(plainAddRI64) \
  X(plainOrRR32) \
  X(plainOrRR64) \
  X(plainOrRI32) \
  X(plainOrRI64) \
  X(plainAndRR32) \
  X(plainAndRR64) \
  X(plainAndRI32) \
  X(plainAndRI64) \
  X(plainSubRR32) \
  X(plainSubRR64) \
  X(plainSubRI32) \
  X(plainSubRI64) \
  X(plainXorRR32) \
  X(plainXorRR64) \
  X(plainXorRI32) \
  X(plainXorRI64) \
  X(plainShlRI32) \
  X(plainShlRI64) \
  X(plainShrRI32) \
  X(plainShrRI64) \
  X(plainSarRI32) \
  X(plainSarRI64) \
  X(plainImulRR32) \
  X(plainImulRR64) \
  X(plainImulRRI32) \
  X(plainImulRRI64) \
  X(leaR16) \
  X(leaR32) \
  X(leaR64) \
  X(xchgRR8) \
  X(xchgRR16) \
  X(xchgRR32) \
  X(xchgRR64) \
  X(setcc0) \
  X(cmov0R16) \
  X(cmov0R32) \
  X(cmov0R64) \
  X(jcc0) \
  X(setcc1) \
  X(cmov1R16) \
  X(cmov1R32) \
  X(cmov1R64) \
  X(jcc1) \
  X(setcc2) \
  X(cmov2R16) \
  X(cmov2R32) \
  X(cmov2R64) \
  X(jcc2) \
  X(setcc3) \
  X(cmov3R16) \
  X(cmov3R32) \
  X(cmov3R64) \
  X(jcc3) \
  X(setcc4) \
  X(cmov4R16) \
  X(cmov4R32) \
  X(cmov4R64) \
  X(jcc4) \
  X(setcc5) \
  X(cmov5R16) \
  X(cmov5R32) \
  X(cmov5R64) \
  X(jcc5) \
  X(setcc6) \
  X(cmov6R16) \
  X(cmov6R32) \
  X(cmov6R64) \
  X(jcc6) \
  X(setcc7) \
  X(cmov7R16) \
  X(cmov7R32) \
  X(cmov7R64) \
  X(jcc7) \
  X(setcc8) \
  X(cmov8R16) \
  X(cmov8R32) \
  X(cmov8R64) \
  X(jcc8) \
  X(setcc9) \
  X(cmov9R16) \
  X(cmov9R32) \
  X(cmov9R64) \
  X(jcc9) \
  X(setcc10) \
  X(cmov10R16) \
  X(cmov10R32) \
  X(cmov10R64) \
  X(jcc10) \
  X(setcc11) \
  X(cmov11R16) \
  X(cmov11R32) \
  X(cmov11R64) \
  X(jcc11) \
  X(setcc12) \
  X(cmov12R16) \
  X(cmov12R32) \
  X(cmov12R64) \
  X(jcc12) \
  X(setcc13) \
  X(cmov13R16) \
  X(cmov13R32) \
  X(cmov13R64) \
  X(jcc13) \
  X(setcc14) \
  X(cmov14R16) \
  X(cmov14R32) \
  X(cmov14R64) \
  X(jcc14) \
  X(setcc15) \
  X(cmov15R16) \
  X(cmov15R32) \
  X(cmov15R64) \
  X(jcc15) \
  X(cmpRI8Jcc0) \
  X(cmpRI8Jcc1) \
  X(cmpRI8Jcc2) \
  X(cmpRI8Jcc3) \
  X(cmpRI8Jcc4) \
  X(cmpRI8Jcc5) \
  X(cmpRI8Jcc6) \
  X(cmpRI8Jcc7) \
  X(cmpRI8Jcc8) \
  X(cmpRI8Jcc9) \
  X(cmpRI8Jcc10) \
  X(cmpRI8Jcc11) \
  X(cmpRI8Jcc12) \
  X(cmpRI8Jcc13) \
  X(cmpRI8Jcc14) \
  X(cmpRI8Jcc15) \
  X(cmpRI32Jcc0) \
  X(cmpRI32Jcc1) \
  X(cmpRI32Jcc2) \
  X(cmpRI32Jcc3) \
  X(cmpRI32Jcc4) \
  X(cmpRI32Jcc5) \
  X(cmpRI32Jcc6) \
  X(cmpRI32Jcc7) \
  X(cmpRI32Jcc8) \
  X(cmpRI32Jcc9) \
  X(cmpRI32Jcc10) \
  X(cmpRI32Jcc11) \
  X(cmpRI32Jcc12) \
  X(cmpRI32Jcc13) \
  X(cmpRI32Jcc14) \
  X(cmpRI32Jcc15) \
  X(cmpRI64Jcc0) \
  X(cmpRI64Jcc1) \
  X(cmpRI64Jcc2) \
  X(cmpRI64Jcc3) \
  X(cmpRI64Jcc4) \
  X(cmpRI64Jcc5) \
  X(cmpRI64Jcc6) \
  X(cmpRI64Jcc7) \
  X(cmpRI64Jcc8) \
  X(cmpRI64Jcc9) \
  X(cmpRI64Jcc10) \
  X(cmpRI64Jcc11) \
  X(cmpRI64Jcc12) \
  X(cmpRI64Jcc13) \
  X(cmpRI64Jcc14) \
  X(cmpRI64Jcc15) \
  X(cmpRR8Jcc0) \
  X(cmpRR8Jcc1) \
  X(cmpRR8Jcc2) \
  X(cmpRR8Jcc3) \
  X(cmpRR8Jcc4) \
  X(cmpRR8Jcc5) \
  X(cmpRR8Jcc6) \
  X(cmpRR8Jcc7) \
  X(cmpRR8Jcc8) \
  X(cmpRR8Jcc9) \
  X(cmpRR8Jcc10) \
  X(cmpRR8Jcc11) \
  X(cmpRR8Jcc12) \
  X(cmpRR8Jcc13) \
  X(cmpRR8Jcc14) \
  X(cmpRR8Jcc15) \
  X(cmpRR32Jcc0) \
  X(cmpRR32Jcc1) \
  X(cmpRR32Jcc2) \
  X(cmpRR32Jcc3) \
  X(cmpRR32Jcc4) \
  X(cmpRR32Jcc5) \
  X(cmpRR32Jcc6) \
  X(cmpRR32Jcc7) \
  X(cmpRR32Jcc8) \
  X(cmpRR32Jcc9) \
  X(cmpRR32Jcc10) \
  X(cmpRR32Jcc11) \
  X(cmpRR32Jcc12) \
  X(cmpRR32Jcc13) \
  X(cmpRR32Jcc14) \
  X(cmpRR32Jcc15) \
  X(cmpRR64Jcc0) \
  X(cmpRR64Jcc1) \
  X(cmpRR64Jcc2) \
  X(cmpRR64Jcc3) \
  X(cmpRR64Jcc4) \
  X(cmpRR64Jcc5) \
  X(cmpRR64Jcc6) \
  X(cmpRR64Jcc7) \
  X(cmpRR64Jcc8) \
  X(cmpRR64Jcc9) \
  X(cmpRR64Jcc10) \
  X(cmpRR64Jcc11) \
  X(cmpRR64Jcc12) \
  X(cmpRR64Jcc13) \
  X(cmpRR64Jcc14) \
  X(cmpRR64Jcc15) \
  X(testRR8Jcc0) \
  X(testRR8Jcc1) \
  X(testRR8Jcc2) \
  X(testRR8Jcc3) \
  X(testRR8Jcc4) \
  X(testRR8Jcc5) \
  X(testRR8Jcc6) \
  X(testRR8Jcc7) \
  X(testRR8Jcc8) \
  X(testRR8Jcc9) \
  X(testRR8Jcc10) \
  X(testRR8Jcc11) \
  X(testRR8Jcc12) \
  X(testRR8Jcc13) \
  X(testRR8Jcc14) \
  X(testRR8Jcc15) \
  X(testRR32Jcc0) \
  X(testRR32Jcc1) \
  X(testRR32Jcc2) \
  X(testRR32Jcc3) \
  X(testRR32Jcc4) \
  X(testRR32Jcc5) \
  X(testRR32Jcc6) \
  X(testRR32Jcc7) \
  X(testRR32Jcc8) \
  X(testRR32Jcc9) \
  X(testRR32Jcc10) \
  X(testRR32Jcc11) \
  X(testRR32Jcc12) \
  X(testRR32Jcc13) \
  X(testRR32Jcc14) \
  X(testRR32Jcc15) \
  X(testRR64Jcc0) \
  X(testRR64Jcc1) \
  X(testRR64Jcc2) \
  X(testRR64Jcc3) \
  X(testRR64Jcc4) \
  X(testRR64Jcc5) \
  X(testRR64Jcc6) \
  X(testRR64Jcc7) \
  X(testRR64Jcc8) \
  X(testRR64Jcc9) \
  X(testRR64Jcc10) \
  X(testRR64Jcc11) \
  X(testRR64Jcc12) \
  X(testRR64Jcc13) \
  X(testRR64Jcc14) \
  X(testRR64Jcc15) \
  X(decR32Jcc0) \
  X(decR32Jcc1) \
  X(decR32Jcc2) \
  X(decR32Jcc3) \
  X(decR32Jcc4) \
  X(decR32Jcc5) \
  X(decR32Jcc6) \
  X(decR32Jcc7) \
  X(decR32Jcc8) \
  X(decR32Jcc9) \
  X(decR32Jcc10) \
  X(decR32Jcc11) \
  X(decR32Jcc12) \
  X(decR32Jcc13) \
  X(decR32Jcc14) \
  X(decR32Jcc15) \
  X(decR64Jcc0) \
  X(decR64Jcc1) \
  X(decR64Jcc2) \
  X(decR64Jcc3) \
  X(decR64Jcc4) \
  X(decR64Jcc5) \
  X(decR64Jcc6) \
  X(decR64Jcc7) \
  X(decR64Jcc8) \
  X(decR64Jcc9) \
  X(decR64Jcc10) \
  X(decR64Jcc11) \
  X(decR64Jcc12) \
  X(decR64Jcc13) \
  X(decR64Jcc14) \
  X(decR64Jcc15) \
  X(pushR64) \
  X(pushI64) \
  X(popR64) \
  X(enter) \
  X(call64) \
  X(return64) \
  X(jumpR64) \
  X(jumpM64) \
  X(callR64) \
  X(callM64) \
  X(address32) \
  X(addressWithBase) \
  X(stale) \
  X(breakpoint) \
  X(jumpDirect) \
  X(jumpLinked) \
  X(execute) \
  X(executeLast) \
  X(executeAndLeave) \
  X(addRI32_movMR32) \
  X(addRI32_movRR32_movMR32) \
  X(addRR32_movMR32_movMR32) \
  X(addRR32_movMR32_return64) \
  X(andRM32_subRR32_shlRC64) \
  X(cmpRI32_movMR16_sbbRR32) \
  X(enter_cmpMR64_jcc3) \
  X(enter_cmpRI32Jcc7) \
  X(enter_cmpRM32_jcc3) \
  X(enter_cmpRM64_jcc2) \
  X(enter_leaR32_cmpRI32Jcc7) \
  X(enter_leaR32_leaR32) \
  X(enter_movMR16_cmpRI32Jcc7) \
  X(enter_movMR32_movzxRM16To32) \
  X(enter_movMR64_movRM32) \
  X(enter_movRM32) \
  X(enter_movRM32_movRM32) \
  X(enter_movRM64) \
  X(enter_movRM64_leaR64) \
  X(enter_movRM64_movRM64) \
  X(enter_movRM64_movzxRM8To32) \
  X(enter_movRR32) \
  X(enter_movRR32_movMR32) \
  X(enter_movRR64_movRR32) \
  X(enter_movzxRM16To32_movRR32) \
  X(enter_plainAddRI32_cmpRI32Jcc4) \
  X(enter_plainShrRI32_subRR32) \
  X(enter_plainSubRR32_plainSubRR32) \
  X(enter_pushR64_movRR64) \
  X(enter_xorRR32_movRM64) \
  X(leaR32_plainAddRR32_plainAndRR32) \
  X(leaR64_cmpRI32Jcc7) \
  X(leaR64_movMR64_movMR8) \
  X(leaR64_movMR64_movzxRM8To32) \
  X(leaR64_movRI32_movMR32) \
  X(leaR64_movRR32_movzxRM16To32) \
  X(leaR64_plainAddRR64_cmpRI32Jcc7) \
  X(leaR64_plainSubRR64_cmpRR64Jcc2) \
  X(movMR32_cmpRM64_jcc2) \
  X(movMR32_movzxRM16To32_movRR32) \
  X(movMR8_cmpRM64_cmov4R64) \
  X(movRI32_movRI32) \
  X(movRI32_movRR32) \
  X(movRM32_movMR32_movRM64) \
  X(movRM32_movRM32) \
  X(movRM32_plainAndRR32_cmpRI32Jcc7) \
  X(movRM64_cmpMR64_jcc3) \
  X(movRM64_movRR32_cmpMR64) \
  X(movRM64_movRR64_subRI32) \
  X(movRM64_subRM64_cmpRR64) \
  X(movRR32_leaR64_cmpRI32Jcc7) \
  X(movRR32_leaR64_movRM32) \
  X(movRR32_movMR32_movRM64) \
  X(movRR32_movMR32_movRR32) \
  X(movRR32_movRR64_shlRI64) \
  X(movRR32_notR32_plainAndRR32) \
  X(movRR32_plainSubRR32_movRR32) \
  X(movRR32_shlRC32_addMR32) \
  X(movRR32_shrRC32_movRR32) \
  X(movRR32_shrRI16_movMR32) \
  X(movRR64_cmov7R64_subRR32) \
  X(movRR64_movRR64_call64) \
  X(plainAddRR32_movRR32_leaR64) \
  X(plainAddRR32_plainShrRI32_plainImulRR32) \
  X(plainAddRR32_plainShrRI32_subRR32) \
  X(plainImulRR32_movRR32_cmpRR32Jcc3) \
  X(plainSarRI32_addRR32_movMR16) \
  X(plainSarRI32_plainAndRR32_leaR32) \
  X(plainShlRI32_shlRI32_movMR32) \
  X(plainShrRI32_plainImulRR32_cmpRR32Jcc3) \
  X(plainSubRR32_movRR32) \
  X(plainSubRR32_plainSarRI32_plainAddRR32) \
  X(plainXorRR32_testRR64Jcc4) \
  X(popR64_popR64_plainSubRR32) \
  X(shrRI16_subRR32) \
  X(shrRI16_subRR32_movMR16) \
  X(subRI32_jcc5) \
  X(subRR32_movMR16_cmpRI32Jcc7) \
  X(xorRR32_cmpRM64_jcc3)

RS_HANDLER(addRR8)
RS_HANDLER(addRR16)
RS_HANDLER(addRR32)
RS_HANDLER(addRR64)
RS_HANDLER(addRI8)
RS_HANDLER(addRI16)
RS_HANDLER(addRI32)
RS_HANDLER(addRI64)
RS_MEMORY_HANDLER(addRM8)
RS_MEMORY_HANDLER(addRM16)
RS_MEMORY_HANDLER(addRM32)
RS_MEMORY_HANDLER(addRM64)
RS_MEMORY_HANDLER(addMR8)
RS_MEMORY_HANDLER(addMR16)
RS_MEMORY_HANDLER(addMR32)
RS_MEMORY_HANDLER(addMR64)
RS_MEMORY_HANDLER(addMI8)
RS_MEMORY_HANDLER(addMI16)
RS_MEMORY_HANDLER(addMI32)
RS_MEMORY_HANDLER(addMI64)
RS_HANDLER(orRR8)
RS_HANDLER(orRR16)
RS_HANDLER(orRR32)
RS_HANDLER(orRR64)
RS_HANDLER(orRI8)
RS_HANDLER(orRI16)
RS_HANDLER(orRI32)
RS_HANDLER(orRI64)
RS_MEMORY_HANDLER(orRM8)
RS_MEMORY_HANDLER(orRM16)
RS_MEMORY_HANDLER(orRM32)
RS_MEMORY_HANDLER(orRM64)
RS_MEMORY_HANDLER(orMR8)
RS_MEMORY_HANDLER(orMR16)
RS_MEMORY_HANDLER(orMR32)
RS_MEMORY_HANDLER(orMR64)
RS_MEMORY_HANDLER(orMI8)
RS_MEMORY_HANDLER(orMI16)
RS_MEMORY_HANDLER(orMI32)
RS_MEMORY_HANDLER(orMI64)
RS_HANDLER(adcRR8)
RS_HANDLER(adcRR16)
RS_HANDLER(adcRR32)
RS_HANDLER(adcRR64)
RS_HANDLER(adcRI8)
RS_HANDLER(adcRI16)
RS_HANDLER(adcRI32)
RS_HANDLER(adcRI64)
RS_MEMORY_HANDLER(adcRM8)
RS_MEMORY_HANDLER(adcRM16)
RS_MEMORY_HANDLER(adcRM32)
RS_MEMORY_HANDLER(adcRM64)
RS_MEMORY_HANDLER(adcMR8)
RS_MEMORY_HANDLER(adcMR16)
RS_MEMORY_HANDLER(adcMR32)
RS_MEMORY_HANDLER(adcMR64)
RS_MEMORY_HANDLER(adcMI8)
RS_MEMORY_HANDLER(adcMI16)
RS_MEMORY_HANDLER(adcMI32)
RS_MEMORY_HANDLER(adcMI64)
RS_HANDLER(sbbRR8)
RS_HANDLER(sbbRR16)
RS_HANDLER(sbbRR32)
RS_HANDLER(sbbRR64)
RS_HANDLER(sbbRI8)
RS_HANDLER(sbbRI16)
RS_HANDLER(sbbRI32)
RS_HANDLER(sbbRI64)
RS_MEMORY_HANDLER(sbbRM8)
RS_MEMORY_HANDLER(sbbRM16)
RS_MEMORY_HANDLER(sbbRM32)
RS_MEMORY_HANDLER(sbbRM64)
RS_MEMORY_HANDLER(sbbMR8)
RS_MEMORY_HANDLER(sbbMR16)
RS_MEMORY_HANDLER(sbbMR32)
RS_MEMORY_HANDLER(sbbMR64)
RS_MEMORY_HANDLER(sbbMI8)
RS_MEMORY_HANDLER(sbbMI16)
RS_MEMORY_HANDLER(sbbMI32)
RS_MEMORY_HANDLER(sbbMI64)
RS_HANDLER(andRR8)
RS_HANDLER(andRR16)
RS_HANDLER(andRR32)
RS_HANDLER(andRR64)
RS_HANDLER(andRI8)
RS_HANDLER(andRI16)
RS_HANDLER(andRI32)
RS_HANDLER(andRI64)
RS_MEMORY_HANDLER(andRM8)
RS_MEMORY_HANDLER(andRM16)
RS_MEMORY_HANDLER(andRM32)
RS_MEMORY_HANDLER(andRM64)
RS_MEMORY_HANDLER(andMR8)
RS_MEMORY_HANDLER(andMR16)
RS_MEMORY_HANDLER(andMR32)
RS_MEMORY_HANDLER(andMR64)
RS_MEMORY_HANDLER(andMI8)
RS_MEMORY_HANDLER(andMI16)
RS_MEMORY_HANDLER(andMI32)
RS_MEMORY_HANDLER(andMI64)
RS_HANDLER(subRR8)
RS_HANDLER(subRR16)
RS_HANDLER(subRR32)
RS_HANDLER(subRR64)
RS_HANDLER(subRI8)
RS_HANDLER(subRI16)
RS_HANDLER(subRI32)
RS_HANDLER(subRI64)
RS_MEMORY_HANDLER(subRM8)
RS_MEMORY_HANDLER(subRM16)
RS_MEMORY_HANDLER(subRM32)
RS_MEMORY_HANDLER(subRM64)
RS_MEMORY_HANDLER(subMR8)
RS_MEMORY_HANDLER(subMR16)
RS_MEMORY_HANDLER(subMR32)
RS_MEMORY_HANDLER(subMR64)
RS_MEMORY_HANDLER(subMI8)
RS_MEMORY_HANDLER(subMI16)
RS_MEMORY_HANDLER(subMI32)
RS_MEMORY_HANDLER(subMI64)
RS_HANDLER(xorRR8)
RS_HANDLER(xorRR16)
RS_HANDLER(xorRR32)
RS_HANDLER(xorRR64)
RS_HANDLER(xorRI8)
RS_HANDLER(xorRI16)
RS_HANDLER(xorRI32)
RS_HANDLER(xorRI64)
RS_MEMORY_HANDLER(xorRM8)
RS_MEMORY_HANDLER(xorRM16)
RS_MEMORY_HANDLER(xorRM32)
RS_MEMORY_HANDLER(xorRM64)
RS_MEMORY_HANDLER(xorMR8)
RS_MEMORY_HANDLER(xorMR16)
RS_MEMORY_HANDLER(xorMR32)
RS_MEMORY_HANDLER(xorMR64)
RS_MEMORY_HANDLER(xorMI8)
RS_MEMORY_HANDLER(xorMI16)
RS_MEMORY_HANDLER(xorMI32)
RS_MEMORY_HANDLER(xorMI64)
RS_HANDLER(cmpRR8)
RS_HANDLER(cmpRR16)
RS_HANDLER(cmpRR32)
RS_HANDLER(cmpRR64)
RS_HANDLER(cmpRI8)
RS_HANDLER(cmpRI16)
RS_HANDLER(cmpRI32)
RS_HANDLER(cmpRI64)
RS_MEMORY_HANDLER(cmpRM8)
RS_MEMORY_HANDLER(cmpRM16)
RS_MEMORY_HANDLER(cmpRM32)
RS_MEMORY_HANDLER(cmpRM64)
RS_MEMORY_HANDLER(cmpMR8)
RS_MEMORY_HANDLER(cmpMR16)
RS_MEMORY_HANDLER(cmpMR32)
RS_MEMORY_HANDLER(cmpMR64)
RS_MEMORY_HANDLER(cmpMI8)
RS_MEMORY_HANDLER(cmpMI16)
RS_MEMORY_HANDLER(cmpMI32)
RS_MEMORY_HANDLER(cmpMI64)
RS_HANDLER(testRR8)
RS_HANDLER(testRR16)
RS_HANDLER(testRR32)
RS_HANDLER(testRR64)
RS_HANDLER(testRI8)
RS_HANDLER(testRI16)
RS_HANDLER(testRI32)
RS_HANDLER(testRI64)
RS_MEMORY_HANDLER(testMR8)
RS_MEMORY_HANDLER(testMR16)
RS_MEMORY_HANDLER(testMR32)
RS_MEMORY_HANDLER(testMR64)
RS_MEMORY_HANDLER(testMI8)
RS_MEMORY_HANDLER(testMI16)
RS_MEMORY_HANDLER(testMI32)
RS_MEMORY_HANDLER(testMI64)
RS_HANDLER(incR8)
RS_HANDLER(incR16)
RS_HANDLER(incR32)
RS_HANDLER(incR64)
RS_MEMORY_HANDLER(incM8)
RS_MEMORY_HANDLER(incM16)
RS_MEMORY_HANDLER(incM32)
RS_MEMORY_HANDLER(incM64)
RS_HANDLER(decR8)
RS_HANDLER(decR16)
RS_HANDLER(decR32)
RS_HANDLER(decR64)
RS_MEMORY_HANDLER(decM8)
RS_MEMORY_HANDLER(decM16)
RS_MEMORY_HANDLER(decM32)
RS_MEMORY_HANDLER(decM64)
RS_HANDLER(negR8)
RS_HANDLER(negR16)
RS_HANDLER(negR32)
RS_HANDLER(negR64)
RS_MEMORY_HANDLER(negM8)
RS_MEMORY_HANDLER(negM16)
RS_MEMORY_HANDLER(negM32)
RS_MEMORY_HANDLER(negM64)
RS_HANDLER(notR8)
RS_HANDLER(notR16)
RS_HANDLER(notR32)
RS_HANDLER(notR64)
RS_MEMORY_HANDLER(notM8)
RS_MEMORY_HANDLER(notM16)
RS_MEMORY_HANDLER(notM32)
RS_MEMORY_HANDLER(notM64)
RS_HANDLER(shlRI8)
RS_HANDLER(shlRI16)
RS_HANDLER(shlRI32)
RS_HANDLER(shlRI64)
RS_HANDLER(shlRC8)
RS_HANDLER(shlRC16)
RS_HANDLER(shlRC32)
RS_HANDLER(shlRC64)
RS_HANDLER(shrRI8)
RS_HANDLER(shrRI16)
RS_HANDLER(shrRI32)
RS_HANDLER(shrRI64)
RS_HANDLER(shrRC8)
RS_HANDLER(shrRC16)
RS_HANDLER(shrRC32)
RS_HANDLER(shrRC64)
RS_HANDLER(sarRI8)
RS_HANDLER(sarRI16)
RS_HANDLER(sarRI32)
RS_HANDLER(sarRI64)
RS_HANDLER(sarRC8)
RS_HANDLER(sarRC16)
RS_HANDLER(sarRC32)
RS_HANDLER(sarRC64)
RS_HANDLER(rolRI8)
RS_HANDLER(rolRI16)
RS_HANDLER(rolRI32)
RS_HANDLER(rolRI64)
RS_HANDLER(rolRC8)
RS_HANDLER(rolRC16)
RS_HANDLER(rolRC32)
RS_HANDLER(rolRC64)
RS_HANDLER(rorRI8)
RS_HANDLER(rorRI16)
RS_HANDLER(rorRI32)
RS_HANDLER(rorRI64)
RS_HANDLER(rorRC8)
RS_HANDLER(rorRC16)
RS_HANDLER(rorRC32)
RS_HANDLER(rorRC64)
RS_HANDLER(imulRR16)
RS_HANDLER(imulRR32)
RS_HANDLER(imulRR64)
RS_HANDLER(imulRRI16)
RS_HANDLER(imulRRI32)
RS_HANDLER(imulRRI64)
RS_MEMORY_HANDLER(imulRM16)
RS_MEMORY_HANDLER(imulRM32)
RS_MEMORY_HANDLER(imulRM64)
RS_HANDLER(movRR8)
RS_HANDLER(movRR16)
RS_HANDLER(movRR32)
RS_HANDLER(movRR64)
RS_HANDLER(movRI8)
RS_HANDLER(movRI16)
RS_HANDLER(movRI32)
RS_HANDLER(movRI64)
RS_MEMORY_HANDLER(movRM8)
RS_MEMORY_HANDLER(movRM16)
RS_MEMORY_HANDLER(movRM32)
RS_MEMORY_HANDLER(movRM64)
RS_MEMORY_HANDLER(movMR8)
RS_MEMORY_HANDLER(movMR16)
RS_MEMORY_HANDLER(movMR32)
RS_MEMORY_HANDLER(movMR64)
RS_MEMORY_HANDLER(movMI8)
RS_MEMORY_HANDLER(movMI16)
RS_MEMORY_HANDLER(movMI32)
RS_MEMORY_HANDLER(movMI64)
RS_HANDLER(movzxRR8To16)
RS_HANDLER(movzxRR8To32)
RS_HANDLER(movzxRR8To64)
RS_HANDLER(movsxRR8To16)
RS_HANDLER(movsxRR8To32)
RS_HANDLER(movsxRR8To64)
RS_MEMORY_HANDLER(movzxRM8To16)
RS_MEMORY_HANDLER(movzxRM8To32)
RS_MEMORY_HANDLER(movzxRM8To64)
RS_MEMORY_HANDLER(movsxRM8To16)
RS_MEMORY_HANDLER(movsxRM8To32)
RS_MEMORY_HANDLER(movsxRM8To64)
RS_HANDLER(movzxRR16To32)
RS_HANDLER(movzxRR16To64)
RS_HANDLER(movsxRR16To32)
RS_HANDLER(movsxRR16To64)
RS_MEMORY_HANDLER(movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM16To64)
RS_MEMORY_HANDLER(movsxRM16To32)
RS_MEMORY_HANDLER(movsxRM16To64)
RS_HANDLER(movzxRR32To64)
RS_HANDLER(movsxRR32To64)
RS_MEMORY_HANDLER(movzxRM32To64)
RS_MEMORY_HANDLER(movsxRM32To64)
RS_HANDLER(plainAddRR32)
RS_HANDLER(plainAddRR64)
RS_HANDLER(plainAddRI32)
RS_HANDLER(plainAddRI64)
RS_HANDLER(plainOrRR32)
RS_HANDLER(plainOrRR64)
RS_HANDLER(plainOrRI32)
RS_HANDLER(plainOrRI64)
RS_HANDLER(plainAndRR32)
RS_HANDLER(plainAndRR64)
RS_HANDLER(plainAndRI32)
RS_HANDLER(plainAndRI64)
RS_HANDLER(plainSubRR32)
RS_HANDLER(plainSubRR64)
RS_HANDLER(plainSubRI32)
RS_HANDLER(plainSubRI64)
RS_HANDLER(plainXorRR32)
RS_HANDLER(plainXorRR64)
RS_HANDLER(plainXorRI32)
RS_HANDLER(plainXorRI64)
RS_HANDLER(plainShlRI32)
RS_HANDLER(plainShlRI64)
RS_HANDLER(plainShrRI32)
RS_HANDLER(plainShrRI64)
RS_HANDLER(plainSarRI32)
RS_HANDLER(plainSarRI64)
RS_HANDLER(plainImulRR32)
RS_HANDLER(plainImulRR64)
RS_HANDLER(plainImulRRI32)
RS_HANDLER(plainImulRRI64)
RS_HANDLER(leaR16)
RS_HANDLER(leaR32)
RS_HANDLER(leaR64)
RS_HANDLER(xchgRR8)
RS_HANDLER(xchgRR16)
RS_HANDLER(xchgRR32)
RS_HANDLER(xchgRR64)
RS_HANDLER(setcc0)
RS_HANDLER(cmov0R16)
RS_HANDLER(cmov0R32)
RS_HANDLER(cmov0R64)
RS_HANDLER(jcc0)
RS_HANDLER(setcc1)
RS_HANDLER(cmov1R16)
RS_HANDLER(cmov1R32)
RS_HANDLER(cmov1R64)
RS_HANDLER(jcc1)
RS_HANDLER(setcc2)
RS_HANDLER(cmov2R16)
RS_HANDLER(cmov2R32)
RS_HANDLER(cmov2R64)
RS_HANDLER(jcc2)
RS_HANDLER(setcc3)
RS_HANDLER(cmov3R16)
RS_HANDLER(cmov3R32)
RS_HANDLER(cmov3R64)
RS_HANDLER(jcc3)
RS_HANDLER(setcc4)
RS_HANDLER(cmov4R16)
RS_HANDLER(cmov4R32)
RS_HANDLER(cmov4R64)
RS_HANDLER(jcc4)
RS_HANDLER(setcc5)
RS_HANDLER(cmov5R16)
RS_HANDLER(cmov5R32)
RS_HANDLER(cmov5R64)
RS_HANDLER(jcc5)
RS_HANDLER(setcc6)
RS_HANDLER(cmov6R16)
RS_HANDLER(cmov6R32)
RS_HANDLER(cmov6R64)
RS_HANDLER(jcc6)
RS_HANDLER(setcc7)
RS_HANDLER(cmov7R16)
RS_HANDLER(cmov7R32)
RS_HANDLER(cmov7R64)
RS_HANDLER(jcc7)
RS_HANDLER(setcc8)
RS_HANDLER(cmov8R16)
RS_HANDLER(cmov8R32)
RS_HANDLER(cmov8R64)
RS_HANDLER(jcc8)
RS_HANDLER(setcc9)
RS_HANDLER(cmov9R16)
RS_HANDLER(cmov9R32)
RS_HANDLER(cmov9R64)
RS_HANDLER(jcc9)
RS_HANDLER(setcc10)
RS_HANDLER(cmov10R16)
RS_HANDLER(cmov10R32)
RS_HANDLER(cmov10R64)
RS_HANDLER(jcc10)
RS_HANDLER(setcc11)
RS_HANDLER(cmov11R16)
RS_HANDLER(cmov11R32)
RS_HANDLER(cmov11R64)
RS_HANDLER(jcc11)
RS_HANDLER(setcc12)
RS_HANDLER(cmov12R16)
RS_HANDLER(cmov12R32)
RS_HANDLER(cmov12R64)
RS_HANDLER(jcc12)
RS_HANDLER(setcc13)
RS_HANDLER(cmov13R16)
RS_HANDLER(cmov13R32)
RS_HANDLER(cmov13R64)
RS_HANDLER(jcc13)
RS_HANDLER(setcc14)
RS_HANDLER(cmov14R16)
RS_HANDLER(cmov14R32)
RS_HANDLER(cmov14R64)
RS_HANDLER(jcc14)
RS_HANDLER(setcc15)
RS_HANDLER(cmov15R16)
RS_HANDLER(cmov15R32)
RS_HANDLER(cmov15R64)
RS_HANDLER(jcc15)
RS_HANDLER(cmpRI8Jcc0)
RS_HANDLER(cmpRI8Jcc1)
RS_HANDLER(cmpRI8Jcc2)
RS_HANDLER(cmpRI8Jcc3)
RS_HANDLER(cmpRI8Jcc4)
RS_HANDLER(cmpRI8Jcc5)
RS_HANDLER(cmpRI8Jcc6)
RS_HANDLER(cmpRI8Jcc7)
RS_HANDLER(cmpRI8Jcc8)
RS_HANDLER(cmpRI8Jcc9)
RS_HANDLER(cmpRI8Jcc10)
RS_HANDLER(cmpRI8Jcc11)
RS_HANDLER(cmpRI8Jcc12)
RS_HANDLER(cmpRI8Jcc13)
RS_HANDLER(cmpRI8Jcc14)
RS_HANDLER(cmpRI8Jcc15)
RS_HANDLER(cmpRI32Jcc0)
RS_HANDLER(cmpRI32Jcc1)
RS_HANDLER(cmpRI32Jcc2)
RS_HANDLER(cmpRI32Jcc3)
RS_HANDLER(cmpRI32Jcc4)
RS_HANDLER(cmpRI32Jcc5)
RS_HANDLER(cmpRI32Jcc6)
RS_HANDLER(cmpRI32Jcc7)
RS_HANDLER(cmpRI32Jcc8)
RS_HANDLER(cmpRI32Jcc9)
RS_HANDLER(cmpRI32Jcc10)
RS_HANDLER(cmpRI32Jcc11)
RS_HANDLER(cmpRI32Jcc12)
RS_HANDLER(cmpRI32Jcc13)
RS_HANDLER(cmpRI32Jcc14)
RS_HANDLER(cmpRI32Jcc15)
RS_HANDLER(cmpRI64Jcc0)
RS_HANDLER(cmpRI64Jcc1)
RS_HANDLER(cmpRI64Jcc2)
RS_HANDLER(cmpRI64Jcc3)
RS_HANDLER(cmpRI64Jcc4)
RS_HANDLER(cmpRI64Jcc5)
RS_HANDLER(cmpRI64Jcc6)
RS_HANDLER(cmpRI64Jcc7)
RS_HANDLER(cmpRI64Jcc8)
RS_HANDLER(cmpRI64Jcc9)
RS_HANDLER(cmpRI64Jcc10)
RS_HANDLER(cmpRI64Jcc11)
RS_HANDLER(cmpRI64Jcc12)
RS_HANDLER(cmpRI64Jcc13)
RS_HANDLER(cmpRI64Jcc14)
RS_HANDLER(cmpRI64Jcc15)
RS_HANDLER(cmpRR8Jcc0)
RS_HANDLER(cmpRR8Jcc1)
RS_HANDLER(cmpRR8Jcc2)
RS_HANDLER(cmpRR8Jcc3)
RS_HANDLER(cmpRR8Jcc4)
RS_HANDLER(cmpRR8Jcc5)
RS_HANDLER(cmpRR8Jcc6)
RS_HANDLER(cmpRR8Jcc7)
RS_HANDLER(cmpRR8Jcc8)
RS_HANDLER(cmpRR8Jcc9)
RS_HANDLER(cmpRR8Jcc10)
RS_HANDLER(cmpRR8Jcc11)
RS_HANDLER(cmpRR8Jcc12)
RS_HANDLER(cmpRR8Jcc13)
RS_HANDLER(cmpRR8Jcc14)
RS_HANDLER(cmpRR8Jcc15)
RS_HANDLER(cmpRR32Jcc0)
RS_HANDLER(cmpRR32Jcc1)
RS_HANDLER(cmpRR32Jcc2)
RS_HANDLER(cmpRR32Jcc3)
RS_HANDLER(cmpRR32Jcc4)
RS_HANDLER(cmpRR32Jcc5)
RS_HANDLER(cmpRR32Jcc6)
RS_HANDLER(cmpRR32Jcc7)
RS_HANDLER(cmpRR32Jcc8)
RS_HANDLER(cmpRR32Jcc9)
RS_HANDLER(cmpRR32Jcc10)
RS_HANDLER(cmpRR32Jcc11)
RS_HANDLER(cmpRR32Jcc12)
RS_HANDLER(cmpRR32Jcc13)
RS_HANDLER(cmpRR32Jcc14)
RS_HANDLER(cmpRR32Jcc15)
RS_HANDLER(cmpRR64Jcc0)
RS_HANDLER(cmpRR64Jcc1)
RS_HANDLER(cmpRR64Jcc2)
RS_HANDLER(cmpRR64Jcc3)
RS_HANDLER(cmpRR64Jcc4)
RS_HANDLER(cmpRR64Jcc5)
RS_HANDLER(cmpRR64Jcc6)
RS_HANDLER(cmpRR64Jcc7)
RS_HANDLER(cmpRR64Jcc8)
RS_HANDLER(cmpRR64Jcc9)
RS_HANDLER(cmpRR64Jcc10)
RS_HANDLER(cmpRR64Jcc11)
RS_HANDLER(cmpRR64Jcc12)
RS_HANDLER(cmpRR64Jcc13)
RS_HANDLER(cmpRR64Jcc14)
RS_HANDLER(cmpRR64Jcc15)
RS_HANDLER(testRR8Jcc0)
RS_HANDLER(testRR8Jcc1)
RS_HANDLER(testRR8Jcc2)
RS_HANDLER(testRR8Jcc3)
RS_HANDLER(testRR8Jcc4)
RS_HANDLER(testRR8Jcc5)
RS_HANDLER(testRR8Jcc6)
RS_HANDLER(testRR8Jcc7)
RS_HANDLER(testRR8Jcc8)
RS_HANDLER(testRR8Jcc9)
RS_HANDLER(testRR8Jcc10)
RS_HANDLER(testRR8Jcc11)
RS_HANDLER(testRR8Jcc12)
RS_HANDLER(testRR8Jcc13)
RS_HANDLER(testRR8Jcc14)
RS_HANDLER(testRR8Jcc15)
RS_HANDLER(testRR32Jcc0)
RS_HANDLER(testRR32Jcc1)
RS_HANDLER(testRR32Jcc2)
RS_HANDLER(testRR32Jcc3)
RS_HANDLER(testRR32Jcc4)
RS_HANDLER(testRR32Jcc5)
RS_HANDLER(testRR32Jcc6)
RS_HANDLER(testRR32Jcc7)
RS_HANDLER(testRR32Jcc8)
RS_HANDLER(testRR32Jcc9)
RS_HANDLER(testRR32Jcc10)
RS_HANDLER(testRR32Jcc11)
RS_HANDLER(testRR32Jcc12)
RS_HANDLER(testRR32Jcc13)
RS_HANDLER(testRR32Jcc14)
RS_HANDLER(testRR32Jcc15)
RS_HANDLER(testRR64Jcc0)
RS_HANDLER(testRR64Jcc1)
RS_HANDLER(testRR64Jcc2)
RS_HANDLER(testRR64Jcc3)
RS_HANDLER(testRR64Jcc4)
RS_HANDLER(testRR64Jcc5)
RS_HANDLER(testRR64Jcc6)
RS_HANDLER(testRR64Jcc7)
RS_HANDLER(testRR64Jcc8)
RS_HANDLER(testRR64Jcc9)
RS_HANDLER(testRR64Jcc10)
RS_HANDLER(testRR64Jcc11)
RS_HANDLER(testRR64Jcc12)
RS_HANDLER(testRR64Jcc13)
RS_HANDLER(testRR64Jcc14)
RS_HANDLER(testRR64Jcc15)
RS_HANDLER(decR32Jcc0)
RS_HANDLER(decR32Jcc1)
RS_HANDLER(decR32Jcc2)
RS_HANDLER(decR32Jcc3)
RS_HANDLER(decR32Jcc4)
RS_HANDLER(decR32Jcc5)
RS_HANDLER(decR32Jcc6)
RS_HANDLER(decR32Jcc7)
RS_HANDLER(decR32Jcc8)
RS_HANDLER(decR32Jcc9)
RS_HANDLER(decR32Jcc10)
RS_HANDLER(decR32Jcc11)
RS_HANDLER(decR32Jcc12)
RS_HANDLER(decR32Jcc13)
RS_HANDLER(decR32Jcc14)
RS_HANDLER(decR32Jcc15)
RS_HANDLER(decR64Jcc0)
RS_HANDLER(decR64Jcc1)
RS_HANDLER(decR64Jcc2)
RS_HANDLER(decR64Jcc3)
RS_HANDLER(decR64Jcc4)
RS_HANDLER(decR64Jcc5)
RS_HANDLER(decR64Jcc6)
RS_HANDLER(decR64Jcc7)
RS_HANDLER(decR64Jcc8)
RS_HANDLER(decR64Jcc9)
RS_HANDLER(decR64Jcc10)
RS_HANDLER(decR64Jcc11)
RS_HANDLER(decR64Jcc12)
RS_HANDLER(decR64Jcc13)
RS_HANDLER(decR64Jcc14)
RS_HANDLER(decR64Jcc15)
RS_MEMORY_HANDLER(pushR64)
RS_MEMORY_HANDLER(pushI64)
RS_MEMORY_HANDLER(popR64)
RS_MEMORY_HANDLER(enter)
RS_MEMORY_HANDLER(call64)
RS_MEMORY_HANDLER(return64)
RS_MEMORY_HANDLER(jumpR64)
RS_MEMORY_HANDLER(jumpM64)
RS_MEMORY_HANDLER(callR64)
RS_MEMORY_HANDLER(callM64)
RS_HANDLER(address32)
RS_HANDLER(addressWithBase)
RS_HANDLER(stale)
RS_HANDLER(breakpoint)
RS_HANDLER(jumpDirect)
RS_HANDLER(jumpLinked)
RS_HANDLER(execute)
RS_HANDLER(executeLast)
RS_HANDLER(executeAndLeave)
RS_HANDLER(addRI32_movMR32)
RS_HANDLER(addRI32_movRR32_movMR32)
RS_HANDLER(addRR32_movMR32_movMR32)
RS_HANDLER(addRR32_movMR32_return64)
RS_MEMORY_HANDLER(andRM32_subRR32_shlRC64)
RS_HANDLER(cmpRI32_movMR16_sbbRR32)
RS_MEMORY_HANDLER(enter_cmpMR64_jcc3)
RS_MEMORY_HANDLER(enter_cmpRI32Jcc7)
RS_MEMORY_HANDLER(enter_cmpRM32_jcc3)
RS_MEMORY_HANDLER(enter_cmpRM64_jcc2)
RS_MEMORY_HANDLER(enter_leaR32_cmpRI32Jcc7)
RS_MEMORY_HANDLER(enter_leaR32_leaR32)
RS_MEMORY_HANDLER(enter_movMR16_cmpRI32Jcc7)
RS_MEMORY_HANDLER(enter_movMR32_movzxRM16To32)
RS_MEMORY_HANDLER(enter_movMR64_movRM32)
RS_MEMORY_HANDLER(enter_movRM32)
RS_MEMORY_HANDLER(enter_movRM32_movRM32)
RS_MEMORY_HANDLER(enter_movRM64)
RS_MEMORY_HANDLER(enter_movRM64_leaR64)
RS_MEMORY_HANDLER(enter_movRM64_movRM64)
RS_MEMORY_HANDLER(enter_movRM64_movzxRM8To32)
RS_MEMORY_HANDLER(enter_movRR32)
RS_MEMORY_HANDLER(enter_movRR32_movMR32)
RS_MEMORY_HANDLER(enter_movRR64_movRR32)
RS_MEMORY_HANDLER(enter_movzxRM16To32_movRR32)
RS_MEMORY_HANDLER(enter_plainAddRI32_cmpRI32Jcc4)
RS_MEMORY_HANDLER(enter_plainShrRI32_subRR32)
RS_MEMORY_HANDLER(enter_plainSubRR32_plainSubRR32)
RS_MEMORY_HANDLER(enter_pushR64_movRR64)
RS_MEMORY_HANDLER(enter_xorRR32_movRM64)
RS_HANDLER(leaR32_plainAddRR32_plainAndRR32)
RS_HANDLER(leaR64_cmpRI32Jcc7)
RS_HANDLER(leaR64_movMR64_movMR8)
RS_HANDLER(leaR64_movMR64_movzxRM8To32)
RS_HANDLER(leaR64_movRI32_movMR32)
RS_HANDLER(leaR64_movRR32_movzxRM16To32)
RS_HANDLER(leaR64_plainAddRR64_cmpRI32Jcc7)
RS_HANDLER(leaR64_plainSubRR64_cmpRR64Jcc2)
RS_MEMORY_HANDLER(movMR32_cmpRM64_jcc2)
RS_MEMORY_HANDLER(movMR32_movzxRM16To32_movRR32)
RS_MEMORY_HANDLER(movMR8_cmpRM64_cmov4R64)
RS_HANDLER(movRI32_movRI32)
RS_HANDLER(movRI32_movRR32)
RS_MEMORY_HANDLER(movRM32_movMR32_movRM64)
RS_MEMORY_HANDLER(movRM32_movRM32)
RS_MEMORY_HANDLER(movRM32_plainAndRR32_cmpRI32Jcc7)
RS_MEMORY_HANDLER(movRM64_cmpMR64_jcc3)
RS_MEMORY_HANDLER(movRM64_movRR32_cmpMR64)
RS_MEMORY_HANDLER(movRM64_movRR64_subRI32)
RS_MEMORY_HANDLER(movRM64_subRM64_cmpRR64)
RS_HANDLER(movRR32_leaR64_cmpRI32Jcc7)
RS_HANDLER(movRR32_leaR64_movRM32)
RS_HANDLER(movRR32_movMR32_movRM64)
RS_HANDLER(movRR32_movMR32_movRR32)
RS_HANDLER(movRR32_movRR64_shlRI64)
RS_HANDLER(movRR32_notR32_plainAndRR32)
RS_HANDLER(movRR32_plainSubRR32_movRR32)
RS_HANDLER(movRR32_shlRC32_addMR32)
RS_HANDLER(movRR32_shrRC32_movRR32)
RS_HANDLER(movRR32_shrRI16_movMR32)
RS_HANDLER(movRR64_cmov7R64_subRR32)
RS_HANDLER(movRR64_movRR64_call64)
RS_HANDLER(plainAddRR32_movRR32_leaR64)
RS_HANDLER(plainAddRR32_plainShrRI32_plainImulRR32)
RS_HANDLER(plainAddRR32_plainShrRI32_subRR32)
RS_HANDLER(plainImulRR32_movRR32_cmpRR32Jcc3)
RS_HANDLER(plainSarRI32_addRR32_movMR16)
RS_HANDLER(plainSarRI32_plainAndRR32_leaR32)
RS_HANDLER(plainShlRI32_shlRI32_movMR32)
RS_HANDLER(plainShrRI32_plainImulRR32_cmpRR32Jcc3)
RS_HANDLER(plainSubRR32_movRR32)
RS_HANDLER(plainSubRR32_plainSarRI32_plainAddRR32)
RS_HANDLER(plainXorRR32_testRR64Jcc4)
RS_MEMORY_HANDLER(popR64_popR64_plainSubRR32)
RS_HANDLER(shrRI16_subRR32)
RS_HANDLER(shrRI16_subRR32_movMR16)
RS_HANDLER(subRI32_jcc5)
RS_HANDLER(subRR32_movMR16_cmpRI32Jcc7)
RS_HANDLER(xorRR32_cmpRM64_jcc3)

#define RS_ENTRY(name) rs_handle_##name,

// The handler of an operation's number.
static inline uintptr_t rs_handler_address(uint16_t number) {
  static const rs_handler table[] = {rs_handle_exit, RS_ALL(RS_ENTRY)};
  return (uintptr_t)table[number];
}

#pragma clang assume_nonnull end
#endif

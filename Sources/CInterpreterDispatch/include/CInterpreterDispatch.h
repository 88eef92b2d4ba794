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
  X(divR32) \
  X(divR64) \
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
  X(movzxRM8To16) \
  X(movzxRM8To32) \
  X(movzxRM8To64) \
  X(movsxRR8To16) \
  X(movsxRR8To32) \
  X(movsxRR8To64) \
  X(movsxRM8To16) \
  X(movsxRM8To32) \
  X(movsxRM8To64) \
  X(movzxRR16To32) \
  X(movzxRR16To64) \
  X(movzxRM16To32) \
  X(movzxRM16To64) \
  X(movsxRR16To32) \
  X(movsxRR16To64) \
  X(movsxRM16To32) \
  X(movsxRM16To64) \
  X(movzxRR32To64) \
  X(movzxRM32To64) \
  X(movsxRR32To64) \
  X(movsxRM32To64) \
  X(plainAddRR16) \
  X(plainAddRR32) \
  X(plainAddRR64) \
  X(plainAddRI16) \
  X(plainAddRI32) \
  X(plainAddRI64) \
  X(plainOrRR16) \
  X(plainOrRR32) \
  X(plainOrRR64) \
  X(plainOrRI16) \
  X(plainOrRI32) \
  X(plainOrRI64) \
  X(plainAndRR16) \
  X(plainAndRR32) \
  X(plainAndRR64) \
  X(plainAndRI16) \
  X(plainAndRI32) \
  X(plainAndRI64) \
  X(plainSubRR16) \
  X(plainSubRR32) \
  X(plainSubRR64) \
  X(plainSubRI16) \
  X(plainSubRI32) \
  X(plainSubRI64) \
  X(plainXorRR16) \
  X(plainXorRR32) \
  X(plainXorRR64) \
  X(plainXorRI16) \
  X(plainXorRI32) \
  X(plainXorRI64) \
  X(plainShlRI16) \
  X(plainShlRI32) \
  X(plainShlRI64) \
  X(plainShrRI16) \
  X(plainShrRI32) \
  X(plainShrRI64) \
  X(plainSarRI16) \
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
  X(pushR32) \
  X(pushR64) \
  X(pushI32) \
  X(pushI64) \
  X(popR32) \
  X(popR64) \
  X(call32) \
  X(call64) \
  X(return32) \
  X(return64) \
  X(jumpR32) \
  X(jumpR64) \
  X(jumpM32) \
  X(jumpM64) \
  X(callR32) \
  X(callR64) \
  X(callM32) \
  X(callM64) \
  X(enter) \
  X(jumpAcross) \
  X(address32) \
  X(addressWithBase) \
  X(stale) \
  X(breakpoint) \
  X(alone) \
  X(jumpDirect) \
  X(jumpLinked) \
  X(execute) \
  X(executeCounted) \
  X(executeLast) \
  X(executeAndLeave) \
  X(pause) \
  X(addRR32DS) \
  X(addRR32D) \
  X(addRR32S) \
  X(addRR64DS) \
  X(addRR64D) \
  X(addRR64S) \
  X(addRI32D) \
  X(addRI64D) \
  X(addRM32PD) \
  X(addRM32B) \
  X(addRM32P) \
  X(addRM64PD) \
  X(addRM64B) \
  X(addRM64P) \
  X(addMR32PS) \
  X(addMR32B) \
  X(addMR32P) \
  X(addMR64PS) \
  X(addMR64B) \
  X(addMR64P) \
  X(addMI32B) \
  X(addMI32P) \
  X(addMI64B) \
  X(addMI64P) \
  X(orRR32DS) \
  X(orRR32D) \
  X(orRR32S) \
  X(orRR64DS) \
  X(orRR64D) \
  X(orRR64S) \
  X(orRI32D) \
  X(orRI64D) \
  X(orRM32PD) \
  X(orRM32B) \
  X(orRM32P) \
  X(orRM64PD) \
  X(orRM64B) \
  X(orRM64P) \
  X(orMR32PS) \
  X(orMR32B) \
  X(orMR32P) \
  X(orMR64PS) \
  X(orMR64B) \
  X(orMR64P) \
  X(orMI32B) \
  X(orMI32P) \
  X(orMI64B) \
  X(orMI64P) \
  X(adcRR32DS) \
  X(adcRR32D) \
  X(adcRR32S) \
  X(adcRR64DS) \
  X(adcRR64D) \
  X(adcRR64S) \
  X(adcRI32D) \
  X(adcRI64D) \
  X(adcRM32PD) \
  X(adcRM32B) \
  X(adcRM32P) \
  X(adcRM64PD) \
  X(adcRM64B) \
  X(adcRM64P) \
  X(adcMR32PS) \
  X(adcMR32B) \
  X(adcMR32P) \
  X(adcMR64PS) \
  X(adcMR64B) \
  X(adcMR64P) \
  X(adcMI32B) \
  X(adcMI32P) \
  X(adcMI64B) \
  X(adcMI64P) \
  X(sbbRR32DS) \
  X(sbbRR32D) \
  X(sbbRR32S) \
  X(sbbRR64DS) \
  X(sbbRR64D) \
  X(sbbRR64S) \
  X(sbbRI32D) \
  X(sbbRI64D) \
  X(sbbRM32PD) \
  X(sbbRM32B) \
  X(sbbRM32P) \
  X(sbbRM64PD) \
  X(sbbRM64B) \
  X(sbbRM64P) \
  X(sbbMR32PS) \
  X(sbbMR32B) \
  X(sbbMR32P) \
  X(sbbMR64PS) \
  X(sbbMR64B) \
  X(sbbMR64P) \
  X(sbbMI32B) \
  X(sbbMI32P) \
  X(sbbMI64B) \
  X(sbbMI64P) \
  X(andRR32DS) \
  X(andRR32D) \
  X(andRR32S) \
  X(andRR64DS) \
  X(andRR64D) \
  X(andRR64S) \
  X(andRI32D) \
  X(andRI64D) \
  X(andRM32PD) \
  X(andRM32B) \
  X(andRM32P) \
  X(andRM64PD) \
  X(andRM64B) \
  X(andRM64P) \
  X(andMR32PS) \
  X(andMR32B) \
  X(andMR32P) \
  X(andMR64PS) \
  X(andMR64B) \
  X(andMR64P) \
  X(andMI32B) \
  X(andMI32P) \
  X(andMI64B) \
  X(andMI64P) \
  X(subRR32DS) \
  X(subRR32D) \
  X(subRR32S) \
  X(subRR64DS) \
  X(subRR64D) \
  X(subRR64S) \
  X(subRI32D) \
  X(subRI64D) \
  X(subRM32PD) \
  X(subRM32B) \
  X(subRM32P) \
  X(subRM64PD) \
  X(subRM64B) \
  X(subRM64P) \
  X(subMR32PS) \
  X(subMR32B) \
  X(subMR32P) \
  X(subMR64PS) \
  X(subMR64B) \
  X(subMR64P) \
  X(subMI32B) \
  X(subMI32P) \
  X(subMI64B) \
  X(subMI64P) \
  X(xorRR32DS) \
  X(xorRR32D) \
  X(xorRR32S) \
  X(xorRR64DS) \
  X(xorRR64D) \
  X(xorRR64S) \
  X(xorRI32D) \
  X(xorRI64D) \
  X(xorRM32PD) \
  X(xorRM32B) \
  X(xorRM32P) \
  X(xorRM64PD) \
  X(xorRM64B) \
  X(xorRM64P) \
  X(xorMR32PS) \
  X(xorMR32B) \
  X(xorMR32P) \
  X(xorMR64PS) \
  X(xorMR64B) \
  X(xorMR64P) \
  X(xorMI32B) \
  X(xorMI32P) \
  X(xorMI64B) \
  X(xorMI64P) \
  X(cmpRR32D) \
  X(cmpRR32S) \
  X(cmpRR64D) \
  X(cmpRR64S) \
  X(cmpRI32D) \
  X(cmpRI64D) \
  X(cmpRM8P) \
  X(cmpRM16P) \
  X(cmpRM32PD) \
  X(cmpRM32B) \
  X(cmpRM32P) \
  X(cmpRM64PD) \
  X(cmpRM64B) \
  X(cmpRM64P) \
  X(cmpMR8P) \
  X(cmpMR16P) \
  X(cmpMR32PS) \
  X(cmpMR32B) \
  X(cmpMR32P) \
  X(cmpMR64PS) \
  X(cmpMR64B) \
  X(cmpMR64P) \
  X(cmpMI8B) \
  X(cmpMI8P) \
  X(cmpMI16B) \
  X(cmpMI16P) \
  X(cmpMI32B) \
  X(cmpMI32P) \
  X(cmpMI64B) \
  X(cmpMI64P) \
  X(testRR32DS) \
  X(testRR64DS) \
  X(testRI8D) \
  X(testRI16D) \
  X(testRI32D) \
  X(testRI64D) \
  X(testMI8B) \
  X(testMI8P) \
  X(testMI16B) \
  X(testMI16P) \
  X(testMI32B) \
  X(testMI32P) \
  X(testMI64B) \
  X(testMI64P) \
  X(incR32D) \
  X(incR64D) \
  X(decR32D) \
  X(decR64D) \
  X(negR32D) \
  X(negR64D) \
  X(notR32D) \
  X(notR64D) \
  X(shlRI32D) \
  X(shlRI64D) \
  X(shlRC32D) \
  X(shlRC64D) \
  X(shrRI32D) \
  X(shrRI64D) \
  X(shrRC32D) \
  X(shrRC64D) \
  X(sarRI32D) \
  X(sarRI64D) \
  X(sarRC32D) \
  X(sarRC64D) \
  X(rolRI32D) \
  X(rolRI64D) \
  X(rolRC32D) \
  X(rolRC64D) \
  X(rorRI32D) \
  X(rorRI64D) \
  X(rorRC32D) \
  X(rorRC64D) \
  X(imulRR32DS) \
  X(imulRR32D) \
  X(imulRR32S) \
  X(imulRR64DS) \
  X(imulRR64D) \
  X(imulRR64S) \
  X(divR32S) \
  X(divR64S) \
  X(imulRRI32S) \
  X(imulRRI64S) \
  X(imulRM32P) \
  X(imulRM64P) \
  X(movRR32S) \
  X(movRR64S) \
  X(movRM8B) \
  X(movRM8P) \
  X(movRM16B) \
  X(movRM16P) \
  X(movRM32B) \
  X(movRM32P) \
  X(movRM32A) \
  X(movRM32X) \
  X(movRM64B) \
  X(movRM64P) \
  X(movRM64A) \
  X(movRM64X) \
  X(movMR8PS) \
  X(movMR8B) \
  X(movMR8P) \
  X(movMR16PS) \
  X(movMR16B) \
  X(movMR16P) \
  X(movMR32PS) \
  X(movMR32B) \
  X(movMR32P) \
  X(movMR32S) \
  X(movMR64PS) \
  X(movMR64B) \
  X(movMR64P) \
  X(movMR64S) \
  X(movMI8P) \
  X(movMI16P) \
  X(movMI32B) \
  X(movMI32P) \
  X(movMI64B) \
  X(movMI64P) \
  X(movzxRR8To32S) \
  X(movzxRR8To64S) \
  X(movzxRM8To32B) \
  X(movzxRM8To32P) \
  X(movzxRM8To32A) \
  X(movzxRM8To32X) \
  X(movzxRM8To64B) \
  X(movzxRM8To64P) \
  X(movzxRM8To64A) \
  X(movzxRM8To64X) \
  X(movsxRR8To32S) \
  X(movsxRR8To64S) \
  X(movsxRM8To32B) \
  X(movsxRM8To32P) \
  X(movsxRM8To32A) \
  X(movsxRM8To32X) \
  X(movsxRM8To64B) \
  X(movsxRM8To64P) \
  X(movsxRM8To64A) \
  X(movsxRM8To64X) \
  X(movzxRR16To32S) \
  X(movzxRR16To64S) \
  X(movzxRM16To32B) \
  X(movzxRM16To32P) \
  X(movzxRM16To32A) \
  X(movzxRM16To32X) \
  X(movzxRM16To64B) \
  X(movzxRM16To64P) \
  X(movzxRM16To64A) \
  X(movzxRM16To64X) \
  X(movsxRR16To32S) \
  X(movsxRR16To64S) \
  X(movsxRM16To32B) \
  X(movsxRM16To32P) \
  X(movsxRM16To32A) \
  X(movsxRM16To32X) \
  X(movsxRM16To64B) \
  X(movsxRM16To64P) \
  X(movsxRM16To64A) \
  X(movsxRM16To64X) \
  X(movzxRR32To64S) \
  X(movzxRM32To64B) \
  X(movzxRM32To64P) \
  X(movzxRM32To64A) \
  X(movzxRM32To64X) \
  X(movsxRR32To64S) \
  X(movsxRM32To64B) \
  X(movsxRM32To64P) \
  X(movsxRM32To64A) \
  X(movsxRM32To64X) \
  X(plainAddRR32DS) \
  X(plainAddRR32D) \
  X(plainAddRR32S) \
  X(plainAddRR64DS) \
  X(plainAddRR64D) \
  X(plainAddRR64S) \
  X(plainAddRI32D) \
  X(plainAddRI64D) \
  X(plainOrRR32DS) \
  X(plainOrRR32D) \
  X(plainOrRR32S) \
  X(plainOrRR64DS) \
  X(plainOrRR64D) \
  X(plainOrRR64S) \
  X(plainOrRI32D) \
  X(plainOrRI64D) \
  X(plainAndRR32DS) \
  X(plainAndRR32D) \
  X(plainAndRR32S) \
  X(plainAndRR64DS) \
  X(plainAndRR64D) \
  X(plainAndRR64S) \
  X(plainAndRI32D) \
  X(plainAndRI64D) \
  X(plainSubRR32DS) \
  X(plainSubRR32D) \
  X(plainSubRR32S) \
  X(plainSubRR64DS) \
  X(plainSubRR64D) \
  X(plainSubRR64S) \
  X(plainSubRI32D) \
  X(plainSubRI64D) \
  X(plainXorRR32DS) \
  X(plainXorRR32D) \
  X(plainXorRR32S) \
  X(plainXorRR64DS) \
  X(plainXorRR64D) \
  X(plainXorRR64S) \
  X(plainXorRI32D) \
  X(plainXorRI64D) \
  X(plainShlRI16D) \
  X(plainShlRI32D) \
  X(plainShlRI64D) \
  X(plainShrRI16D) \
  X(plainShrRI32D) \
  X(plainShrRI64D) \
  X(plainSarRI16D) \
  X(plainSarRI32D) \
  X(plainSarRI64D) \
  X(plainImulRR32DS) \
  X(plainImulRR32D) \
  X(plainImulRR32S) \
  X(plainImulRR64DS) \
  X(plainImulRR64D) \
  X(plainImulRR64S) \
  X(plainImulRRI32S) \
  X(plainImulRRI64S) \
  X(leaR32B) \
  X(leaR32P) \
  X(leaR32A) \
  X(leaR32X) \
  X(leaR64B) \
  X(leaR64P) \
  X(leaR64A) \
  X(leaR64X) \
  X(cmpRI8Jcc2D) \
  X(cmpRI8Jcc3D) \
  X(cmpRI8Jcc4D) \
  X(cmpRI8Jcc5D) \
  X(cmpRI8Jcc6D) \
  X(cmpRI8Jcc7D) \
  X(cmpRI8Jcc8D) \
  X(cmpRI8Jcc9D) \
  X(cmpRI8Jcc12D) \
  X(cmpRI8Jcc13D) \
  X(cmpRI8Jcc14D) \
  X(cmpRI8Jcc15D) \
  X(cmpRI32Jcc2D) \
  X(cmpRI32Jcc3D) \
  X(cmpRI32Jcc4D) \
  X(cmpRI32Jcc5D) \
  X(cmpRI32Jcc6D) \
  X(cmpRI32Jcc7D) \
  X(cmpRI32Jcc8D) \
  X(cmpRI32Jcc9D) \
  X(cmpRI32Jcc12D) \
  X(cmpRI32Jcc13D) \
  X(cmpRI32Jcc14D) \
  X(cmpRI32Jcc15D) \
  X(cmpRI64Jcc2D) \
  X(cmpRI64Jcc3D) \
  X(cmpRI64Jcc4D) \
  X(cmpRI64Jcc5D) \
  X(cmpRI64Jcc6D) \
  X(cmpRI64Jcc7D) \
  X(cmpRI64Jcc8D) \
  X(cmpRI64Jcc9D) \
  X(cmpRI64Jcc12D) \
  X(cmpRI64Jcc13D) \
  X(cmpRI64Jcc14D) \
  X(cmpRI64Jcc15D) \
  X(cmpRR8Jcc2D) \
  X(cmpRR8Jcc2S) \
  X(cmpRR8Jcc3D) \
  X(cmpRR8Jcc3S) \
  X(cmpRR8Jcc4D) \
  X(cmpRR8Jcc4S) \
  X(cmpRR8Jcc5D) \
  X(cmpRR8Jcc5S) \
  X(cmpRR8Jcc6D) \
  X(cmpRR8Jcc6S) \
  X(cmpRR8Jcc7D) \
  X(cmpRR8Jcc7S) \
  X(cmpRR8Jcc8D) \
  X(cmpRR8Jcc8S) \
  X(cmpRR8Jcc9D) \
  X(cmpRR8Jcc9S) \
  X(cmpRR8Jcc12D) \
  X(cmpRR8Jcc12S) \
  X(cmpRR8Jcc13D) \
  X(cmpRR8Jcc13S) \
  X(cmpRR8Jcc14D) \
  X(cmpRR8Jcc14S) \
  X(cmpRR8Jcc15D) \
  X(cmpRR8Jcc15S) \
  X(cmpRR32Jcc2D) \
  X(cmpRR32Jcc2S) \
  X(cmpRR32Jcc3D) \
  X(cmpRR32Jcc3S) \
  X(cmpRR32Jcc4D) \
  X(cmpRR32Jcc4S) \
  X(cmpRR32Jcc5D) \
  X(cmpRR32Jcc5S) \
  X(cmpRR32Jcc6D) \
  X(cmpRR32Jcc6S) \
  X(cmpRR32Jcc7D) \
  X(cmpRR32Jcc7S) \
  X(cmpRR32Jcc8D) \
  X(cmpRR32Jcc8S) \
  X(cmpRR32Jcc9D) \
  X(cmpRR32Jcc9S) \
  X(cmpRR32Jcc12D) \
  X(cmpRR32Jcc12S) \
  X(cmpRR32Jcc13D) \
  X(cmpRR32Jcc13S) \
  X(cmpRR32Jcc14D) \
  X(cmpRR32Jcc14S) \
  X(cmpRR32Jcc15D) \
  X(cmpRR32Jcc15S) \
  X(cmpRR64Jcc2D) \
  X(cmpRR64Jcc2S) \
  X(cmpRR64Jcc3D) \
  X(cmpRR64Jcc3S) \
  X(cmpRR64Jcc4D) \
  X(cmpRR64Jcc4S) \
  X(cmpRR64Jcc5D) \
  X(cmpRR64Jcc5S) \
  X(cmpRR64Jcc6D) \
  X(cmpRR64Jcc6S) \
  X(cmpRR64Jcc7D) \
  X(cmpRR64Jcc7S) \
  X(cmpRR64Jcc8D) \
  X(cmpRR64Jcc8S) \
  X(cmpRR64Jcc9D) \
  X(cmpRR64Jcc9S) \
  X(cmpRR64Jcc12D) \
  X(cmpRR64Jcc12S) \
  X(cmpRR64Jcc13D) \
  X(cmpRR64Jcc13S) \
  X(cmpRR64Jcc14D) \
  X(cmpRR64Jcc14S) \
  X(cmpRR64Jcc15D) \
  X(cmpRR64Jcc15S) \
  X(testRR8Jcc2DS) \
  X(testRR8Jcc3DS) \
  X(testRR8Jcc4DS) \
  X(testRR8Jcc5DS) \
  X(testRR8Jcc6DS) \
  X(testRR8Jcc7DS) \
  X(testRR8Jcc8DS) \
  X(testRR8Jcc9DS) \
  X(testRR8Jcc12DS) \
  X(testRR8Jcc13DS) \
  X(testRR8Jcc14DS) \
  X(testRR8Jcc15DS) \
  X(testRR32Jcc2DS) \
  X(testRR32Jcc3DS) \
  X(testRR32Jcc4DS) \
  X(testRR32Jcc5DS) \
  X(testRR32Jcc6DS) \
  X(testRR32Jcc7DS) \
  X(testRR32Jcc8DS) \
  X(testRR32Jcc9DS) \
  X(testRR32Jcc12DS) \
  X(testRR32Jcc13DS) \
  X(testRR32Jcc14DS) \
  X(testRR32Jcc15DS) \
  X(testRR64Jcc2DS) \
  X(testRR64Jcc3DS) \
  X(testRR64Jcc4DS) \
  X(testRR64Jcc5DS) \
  X(testRR64Jcc6DS) \
  X(testRR64Jcc7DS) \
  X(testRR64Jcc8DS) \
  X(testRR64Jcc9DS) \
  X(testRR64Jcc12DS) \
  X(testRR64Jcc13DS) \
  X(testRR64Jcc14DS) \
  X(testRR64Jcc15DS) \
  X(decR32Jcc4D) \
  X(decR32Jcc5D) \
  X(decR64Jcc4D) \
  X(decR64Jcc5D) \
  X(pushR32T) \
  X(pushR64T) \
  X(pushI32T) \
  X(pushI64T) \
  X(popR32T) \
  X(popR64T) \
  X(call32T) \
  X(call64T) \
  X(address32B) \
  X(address32P) \
  X(address32A) \
  X(address32X) \
  X(addressWithBaseB) \
  X(addressWithBaseP) \
  X(addressWithBaseA) \
  X(addressWithBaseX) \
  X(adcRR64_movMR64P_plainAddRR64D_addRI32) \
  X(addRM64_setcc2_addRM64_movRR64S) \
  X(addRR32_movMR32P_movMR32PS_subRI32) \
  X(addRR32S_movMR32PS_movzxRM16To32P_movRR32) \
  X(enter_addRI64_cmpMI8B_jcc5) \
  X(enter_cmpRI32Jcc7) \
  X(enter_leaR32P_leaR32P_cmpRI32_cmov6R32) \
  X(enter_leaR64P_movRR32) \
  X(enter_movMR16P_cmpRI32Jcc7) \
  X(enter_movMR32P_movzxRM16To32P_movRI32_movRR32) \
  X(enter_movMR32P_movzxRM16To32P_movRR32) \
  X(enter_movMR32P_movzxRM16To32P_movRR32_plainSubRR32D) \
  X(enter_movMR64P_movRI32_movRR32S_return64) \
  X(enter_movMR64P_movRM32P_plainXorRR32_cmpRI32Jcc6) \
  X(enter_movRM32P) \
  X(enter_movRM32P_movRM32P_movRM32P_plainAndRR32) \
  X(enter_movRM32P_movRM32P_movRR32) \
  X(enter_movRM32P_movRM64P_movRR32_cmpMR64P) \
  X(enter_movRM32P_movRM64P_subRM64PD_cmpRR64D) \
  X(enter_movRM32P_movRR32_leaR64X_movRM32P) \
  X(enter_movRM32P_popR64_popR64T_plainSubRR32) \
  X(enter_movRM64P) \
  X(enter_movRM64P_leaR64_movMR64P_movRM64P) \
  X(enter_movRM64P_leaR64_plainAndRI32_addRI64) \
  X(enter_movRM64P_leaR64P_leaR64P_movMR64P) \
  X(enter_movRM64P_movRM64P_leaR64P_movMR64PS) \
  X(enter_movRM64P_movRM64P_plainShlRI32_shlRI32) \
  X(enter_movRM64P_movzxRM8To32A_movRM32P_movRI32) \
  X(enter_movRR32) \
  X(enter_movRR32_movRM32P_movRM32P_leaR64) \
  X(enter_movRR32_movRR64_movRR64_call64) \
  X(enter_movRR64) \
  X(enter_movRR64_cmpRR64Jcc2) \
  X(enter_movRR64_movRR32_xorRR32_cmpRM64P) \
  X(enter_movsxRR32To64_plainSubRR64D_xorRR32) \
  X(enter_movsxRR32To64_subRR64D_movRM64X_leaR64) \
  X(enter_movsxRR32To64_subRR64D_movRM64X_movRR64S) \
  X(enter_movzxRM16To32P_movRR32_plainAddRR32_plainShrRI32) \
  X(enter_movzxRM16To32P_movRR32_plainShrRI32D_plainImulRR32D) \
  X(enter_movzxRM8To32_leaR64P_plainAndRI32_cmpRI8Jcc5D) \
  X(enter_movzxRM8To32P) \
  X(enter_movzxRM8To32P_leaR64P_movRR32_plainShrRI32) \
  X(enter_movzxRM8To32P_plainAddRI64_testRR8Jcc4) \
  X(enter_movzxRM8To32P_testRR8Jcc9DS) \
  X(enter_movzxRR8To32_testMI8B_jcc5) \
  X(enter_plainAddRI32_plainAddRI32_movsxRR32To64_plainAddRR64S) \
  X(enter_plainShrRI32_subRR32S_movRR32_movMR32P) \
  X(enter_plainSubRR32_plainSubRR32_addRI32) \
  X(enter_plainSubRR32_plainSubRR32_movRR32_shrRI16) \
  X(enter_popR64_movRR64_popR64) \
  X(enter_pushR64_movRR64_movRR64_pushR64) \
  X(enter_return64) \
  X(enter_subRR64_movRM64X_leaR64) \
  X(enter_xorRR32_movRM64P_leaR64P_leaR64P) \
  X(leaR32_plainAddRR32_plainAndRR32_plainAddRR32S) \
  X(leaR64_movRI32_movMR32PS_movRI32) \
  X(leaR64X_cmpRI32Jcc7) \
  X(movMR16PS_cmpRI32Jcc6) \
  X(movMR16PS_movRR32_shlRC32D_addMR32PS) \
  X(movMR32P_leaR64P_movMR64PS_movzxRM8To32) \
  X(movMR32P_movMR32P) \
  X(movMR32P_movRM64P_leaR64B_plainSubRR64D) \
  X(movMR32P_subRR32S_movMR16_cmpRI32Jcc7) \
  X(movMR64P_movMR64P_movMR64P_movMR64P) \
  X(movMR64P_movzxRM16To32B_plainSubRR64S_plainAddRR64D) \
  X(movMR64PS_movzxRM16To32P_movMR16PS) \
  X(movMR8_movRM64P_cmpMR64PS_jcc3) \
  X(movRM64_addRM64_setcc2_subRR64S) \
  X(movRM64P_movRR64_subRI32_jcc5) \
  X(movRR32_andRM32PD_subRR32_shlRC64) \
  X(movRR32_movMR32P_movMR32P) \
  X(movRR32_movRR64_shlRI64D_leaR64A) \
  X(movRR32_plainSarRI32_addRR32S_movMR16PS) \
  X(movRR32_plainSarRI32D_plainAndRR32S_leaR32) \
  X(movRR32_shrRC32_movRR32S_plainAddRR32D) \
  X(movRR32S_leaR64X_cmpRI32Jcc7) \
  X(movRR64_cmov3R64_plainAddRR64_plainShlRI64) \
  X(movRR64_cmov7R64_subRR32S_movRR32) \
  X(movRR64_movMR64_adcRI64D_addRI32) \
  X(movRR64_movRR32_plainShrRI64) \
  X(movRR64_movRR32_plainShrRI64_plainAddRR64) \
  X(movRR64_movRR64) \
  X(movRR64_plainImulRR64D_movRR64_plainImulRR64D) \
  X(movRR64_plainSubRR64D) \
  X(movRR64S_plainShrRI64_plainSarRI64_plainAddRR64S) \
  X(movzxRM16To32_plainShrRI32_plainImulRR32D_movRR32) \
  X(movzxRM16To32P_movRR32S_plainShrRI16D_subRR32S) \
  X(movzxRM8To32_movMR8_cmpRM64P_cmov4R64) \
  X(notR32_plainAndRR32S_plainSubRR32) \
  X(plainAddRI64_addRI64_movMR64P_cmpRR64Jcc2) \
  X(plainAddRR32_plainShrRI32_plainImulRR32D_cmpRR32Jcc2S) \
  X(plainAddRR64D_cmpRI32Jcc7) \
  X(plainAddRR64D_movRR64_plainAddRR64_cmpRR64) \
  X(plainAddRR64S_cmpRR64D_setcc2_plainAddRR64) \
  X(plainImulRR32D_cmpRR32Jcc2S) \
  X(plainImulRR64_plainImulRR64) \
  X(plainShlRI64_plainOrRR64D_plainSubRR64D_cmpRI64Jcc7D) \
  X(plainSubRR32D_plainSarRI32D_addRR32D_movMR16) \
  X(popR64T_popR64T_popR64T) \
  X(pushR64_movRR64) \
  X(shrRI64_movRM64P_movzxRR8To32_subRR64) \
  X(shrRI64_movzxRR8To32_addRM64P) \
  X(xorRR32_movMR64PS_movRM64P_cmpRR64Jcc9S)

RS_COMPLETE(addRM8)
RS_COMPLETE(addRM16)
RS_COMPLETE(addRM32)
RS_COMPLETE(addRM64)
RS_COMPLETE(addMR8)
RS_COMPLETE(addMR16)
RS_COMPLETE(addMR32)
RS_COMPLETE(addMR64)
RS_COMPLETE(addMI8)
RS_COMPLETE(addMI16)
RS_COMPLETE(addMI32)
RS_COMPLETE(addMI64)
RS_COMPLETE(orRM8)
RS_COMPLETE(orRM16)
RS_COMPLETE(orRM32)
RS_COMPLETE(orRM64)
RS_COMPLETE(orMR8)
RS_COMPLETE(orMR16)
RS_COMPLETE(orMR32)
RS_COMPLETE(orMR64)
RS_COMPLETE(orMI8)
RS_COMPLETE(orMI16)
RS_COMPLETE(orMI32)
RS_COMPLETE(orMI64)
RS_COMPLETE(adcRM8)
RS_COMPLETE(adcRM16)
RS_COMPLETE(adcRM32)
RS_COMPLETE(adcRM64)
RS_COMPLETE(adcMR8)
RS_COMPLETE(adcMR16)
RS_COMPLETE(adcMR32)
RS_COMPLETE(adcMR64)
RS_COMPLETE(adcMI8)
RS_COMPLETE(adcMI16)
RS_COMPLETE(adcMI32)
RS_COMPLETE(adcMI64)
RS_COMPLETE(sbbRM8)
RS_COMPLETE(sbbRM16)
RS_COMPLETE(sbbRM32)
RS_COMPLETE(sbbRM64)
RS_COMPLETE(sbbMR8)
RS_COMPLETE(sbbMR16)
RS_COMPLETE(sbbMR32)
RS_COMPLETE(sbbMR64)
RS_COMPLETE(sbbMI8)
RS_COMPLETE(sbbMI16)
RS_COMPLETE(sbbMI32)
RS_COMPLETE(sbbMI64)
RS_COMPLETE(andRM8)
RS_COMPLETE(andRM16)
RS_COMPLETE(andRM32)
RS_COMPLETE(andRM64)
RS_COMPLETE(andMR8)
RS_COMPLETE(andMR16)
RS_COMPLETE(andMR32)
RS_COMPLETE(andMR64)
RS_COMPLETE(andMI8)
RS_COMPLETE(andMI16)
RS_COMPLETE(andMI32)
RS_COMPLETE(andMI64)
RS_COMPLETE(subRM8)
RS_COMPLETE(subRM16)
RS_COMPLETE(subRM32)
RS_COMPLETE(subRM64)
RS_COMPLETE(subMR8)
RS_COMPLETE(subMR16)
RS_COMPLETE(subMR32)
RS_COMPLETE(subMR64)
RS_COMPLETE(subMI8)
RS_COMPLETE(subMI16)
RS_COMPLETE(subMI32)
RS_COMPLETE(subMI64)
RS_COMPLETE(xorRM8)
RS_COMPLETE(xorRM16)
RS_COMPLETE(xorRM32)
RS_COMPLETE(xorRM64)
RS_COMPLETE(xorMR8)
RS_COMPLETE(xorMR16)
RS_COMPLETE(xorMR32)
RS_COMPLETE(xorMR64)
RS_COMPLETE(xorMI8)
RS_COMPLETE(xorMI16)
RS_COMPLETE(xorMI32)
RS_COMPLETE(xorMI64)
RS_COMPLETE(cmpRM8)
RS_COMPLETE(cmpRM16)
RS_COMPLETE(cmpRM32)
RS_COMPLETE(cmpRM64)
RS_COMPLETE(cmpMR8)
RS_COMPLETE(cmpMR16)
RS_COMPLETE(cmpMR32)
RS_COMPLETE(cmpMR64)
RS_COMPLETE(cmpMI8)
RS_COMPLETE(cmpMI16)
RS_COMPLETE(cmpMI32)
RS_COMPLETE(cmpMI64)
RS_COMPLETE(testMR8)
RS_COMPLETE(testMR16)
RS_COMPLETE(testMR32)
RS_COMPLETE(testMR64)
RS_COMPLETE(testMI8)
RS_COMPLETE(testMI16)
RS_COMPLETE(testMI32)
RS_COMPLETE(testMI64)
RS_COMPLETE(incM8)
RS_COMPLETE(incM16)
RS_COMPLETE(incM32)
RS_COMPLETE(incM64)
RS_COMPLETE(decM8)
RS_COMPLETE(decM16)
RS_COMPLETE(decM32)
RS_COMPLETE(decM64)
RS_COMPLETE(negM8)
RS_COMPLETE(negM16)
RS_COMPLETE(negM32)
RS_COMPLETE(negM64)
RS_COMPLETE(notM8)
RS_COMPLETE(notM16)
RS_COMPLETE(notM32)
RS_COMPLETE(notM64)
RS_COMPLETE(divR32)
RS_COMPLETE(divR64)
RS_COMPLETE(imulRM16)
RS_COMPLETE(imulRM32)
RS_COMPLETE(imulRM64)
RS_COMPLETE(movRM8)
RS_COMPLETE(movRM16)
RS_COMPLETE(movRM32)
RS_COMPLETE(movRM64)
RS_COMPLETE(movMR8)
RS_COMPLETE(movMR16)
RS_COMPLETE(movMR32)
RS_COMPLETE(movMR64)
RS_COMPLETE(movMI8)
RS_COMPLETE(movMI16)
RS_COMPLETE(movMI32)
RS_COMPLETE(movMI64)
RS_COMPLETE(movzxRM8To16)
RS_COMPLETE(movzxRM8To32)
RS_COMPLETE(movzxRM8To64)
RS_COMPLETE(movsxRM8To16)
RS_COMPLETE(movsxRM8To32)
RS_COMPLETE(movsxRM8To64)
RS_COMPLETE(movzxRM16To32)
RS_COMPLETE(movzxRM16To64)
RS_COMPLETE(movsxRM16To32)
RS_COMPLETE(movsxRM16To64)
RS_COMPLETE(movzxRM32To64)
RS_COMPLETE(movsxRM32To64)
RS_COMPLETE(pushR32)
RS_COMPLETE(pushR64)
RS_COMPLETE(pushI32)
RS_COMPLETE(pushI64)
RS_COMPLETE(popR32)
RS_COMPLETE(popR64)
RS_COMPLETE(call32)
RS_COMPLETE(call64)
RS_COMPLETE(return32)
RS_COMPLETE(return64)
RS_COMPLETE(jumpR32)
RS_COMPLETE(jumpR64)
RS_COMPLETE(jumpM32)
RS_COMPLETE(jumpM64)
RS_COMPLETE(callR32)
RS_COMPLETE(callR64)
RS_COMPLETE(callM32)
RS_COMPLETE(callM64)
RS_COMPLETE(enter)
RS_COMPLETE(jumpAcross)
RS_HANDLER(addRR8)
RS_HANDLER(addRR16)
RS_HANDLER(addRR32)
RS_HANDLER(addRR64)
RS_HANDLER(addRI8)
RS_HANDLER(addRI16)
RS_HANDLER(addRI32)
RS_HANDLER(addRI64)
RS_MEMORY_HANDLER(addRM8, addRM8)
RS_MEMORY_HANDLER(addRM16, addRM16)
RS_MEMORY_HANDLER(addRM32, addRM32)
RS_MEMORY_HANDLER(addRM64, addRM64)
RS_MEMORY_HANDLER(addMR8, addMR8)
RS_MEMORY_HANDLER(addMR16, addMR16)
RS_MEMORY_HANDLER(addMR32, addMR32)
RS_MEMORY_HANDLER(addMR64, addMR64)
RS_MEMORY_HANDLER(addMI8, addMI8)
RS_MEMORY_HANDLER(addMI16, addMI16)
RS_MEMORY_HANDLER(addMI32, addMI32)
RS_MEMORY_HANDLER(addMI64, addMI64)
RS_HANDLER(orRR8)
RS_HANDLER(orRR16)
RS_HANDLER(orRR32)
RS_HANDLER(orRR64)
RS_HANDLER(orRI8)
RS_HANDLER(orRI16)
RS_HANDLER(orRI32)
RS_HANDLER(orRI64)
RS_MEMORY_HANDLER(orRM8, orRM8)
RS_MEMORY_HANDLER(orRM16, orRM16)
RS_MEMORY_HANDLER(orRM32, orRM32)
RS_MEMORY_HANDLER(orRM64, orRM64)
RS_MEMORY_HANDLER(orMR8, orMR8)
RS_MEMORY_HANDLER(orMR16, orMR16)
RS_MEMORY_HANDLER(orMR32, orMR32)
RS_MEMORY_HANDLER(orMR64, orMR64)
RS_MEMORY_HANDLER(orMI8, orMI8)
RS_MEMORY_HANDLER(orMI16, orMI16)
RS_MEMORY_HANDLER(orMI32, orMI32)
RS_MEMORY_HANDLER(orMI64, orMI64)
RS_HANDLER(adcRR8)
RS_HANDLER(adcRR16)
RS_HANDLER(adcRR32)
RS_HANDLER(adcRR64)
RS_HANDLER(adcRI8)
RS_HANDLER(adcRI16)
RS_HANDLER(adcRI32)
RS_HANDLER(adcRI64)
RS_MEMORY_HANDLER(adcRM8, adcRM8)
RS_MEMORY_HANDLER(adcRM16, adcRM16)
RS_MEMORY_HANDLER(adcRM32, adcRM32)
RS_MEMORY_HANDLER(adcRM64, adcRM64)
RS_MEMORY_HANDLER(adcMR8, adcMR8)
RS_MEMORY_HANDLER(adcMR16, adcMR16)
RS_MEMORY_HANDLER(adcMR32, adcMR32)
RS_MEMORY_HANDLER(adcMR64, adcMR64)
RS_MEMORY_HANDLER(adcMI8, adcMI8)
RS_MEMORY_HANDLER(adcMI16, adcMI16)
RS_MEMORY_HANDLER(adcMI32, adcMI32)
RS_MEMORY_HANDLER(adcMI64, adcMI64)
RS_HANDLER(sbbRR8)
RS_HANDLER(sbbRR16)
RS_HANDLER(sbbRR32)
RS_HANDLER(sbbRR64)
RS_HANDLER(sbbRI8)
RS_HANDLER(sbbRI16)
RS_HANDLER(sbbRI32)
RS_HANDLER(sbbRI64)
RS_MEMORY_HANDLER(sbbRM8, sbbRM8)
RS_MEMORY_HANDLER(sbbRM16, sbbRM16)
RS_MEMORY_HANDLER(sbbRM32, sbbRM32)
RS_MEMORY_HANDLER(sbbRM64, sbbRM64)
RS_MEMORY_HANDLER(sbbMR8, sbbMR8)
RS_MEMORY_HANDLER(sbbMR16, sbbMR16)
RS_MEMORY_HANDLER(sbbMR32, sbbMR32)
RS_MEMORY_HANDLER(sbbMR64, sbbMR64)
RS_MEMORY_HANDLER(sbbMI8, sbbMI8)
RS_MEMORY_HANDLER(sbbMI16, sbbMI16)
RS_MEMORY_HANDLER(sbbMI32, sbbMI32)
RS_MEMORY_HANDLER(sbbMI64, sbbMI64)
RS_HANDLER(andRR8)
RS_HANDLER(andRR16)
RS_HANDLER(andRR32)
RS_HANDLER(andRR64)
RS_HANDLER(andRI8)
RS_HANDLER(andRI16)
RS_HANDLER(andRI32)
RS_HANDLER(andRI64)
RS_MEMORY_HANDLER(andRM8, andRM8)
RS_MEMORY_HANDLER(andRM16, andRM16)
RS_MEMORY_HANDLER(andRM32, andRM32)
RS_MEMORY_HANDLER(andRM64, andRM64)
RS_MEMORY_HANDLER(andMR8, andMR8)
RS_MEMORY_HANDLER(andMR16, andMR16)
RS_MEMORY_HANDLER(andMR32, andMR32)
RS_MEMORY_HANDLER(andMR64, andMR64)
RS_MEMORY_HANDLER(andMI8, andMI8)
RS_MEMORY_HANDLER(andMI16, andMI16)
RS_MEMORY_HANDLER(andMI32, andMI32)
RS_MEMORY_HANDLER(andMI64, andMI64)
RS_HANDLER(subRR8)
RS_HANDLER(subRR16)
RS_HANDLER(subRR32)
RS_HANDLER(subRR64)
RS_HANDLER(subRI8)
RS_HANDLER(subRI16)
RS_HANDLER(subRI32)
RS_HANDLER(subRI64)
RS_MEMORY_HANDLER(subRM8, subRM8)
RS_MEMORY_HANDLER(subRM16, subRM16)
RS_MEMORY_HANDLER(subRM32, subRM32)
RS_MEMORY_HANDLER(subRM64, subRM64)
RS_MEMORY_HANDLER(subMR8, subMR8)
RS_MEMORY_HANDLER(subMR16, subMR16)
RS_MEMORY_HANDLER(subMR32, subMR32)
RS_MEMORY_HANDLER(subMR64, subMR64)
RS_MEMORY_HANDLER(subMI8, subMI8)
RS_MEMORY_HANDLER(subMI16, subMI16)
RS_MEMORY_HANDLER(subMI32, subMI32)
RS_MEMORY_HANDLER(subMI64, subMI64)
RS_HANDLER(xorRR8)
RS_HANDLER(xorRR16)
RS_HANDLER(xorRR32)
RS_HANDLER(xorRR64)
RS_HANDLER(xorRI8)
RS_HANDLER(xorRI16)
RS_HANDLER(xorRI32)
RS_HANDLER(xorRI64)
RS_MEMORY_HANDLER(xorRM8, xorRM8)
RS_MEMORY_HANDLER(xorRM16, xorRM16)
RS_MEMORY_HANDLER(xorRM32, xorRM32)
RS_MEMORY_HANDLER(xorRM64, xorRM64)
RS_MEMORY_HANDLER(xorMR8, xorMR8)
RS_MEMORY_HANDLER(xorMR16, xorMR16)
RS_MEMORY_HANDLER(xorMR32, xorMR32)
RS_MEMORY_HANDLER(xorMR64, xorMR64)
RS_MEMORY_HANDLER(xorMI8, xorMI8)
RS_MEMORY_HANDLER(xorMI16, xorMI16)
RS_MEMORY_HANDLER(xorMI32, xorMI32)
RS_MEMORY_HANDLER(xorMI64, xorMI64)
RS_HANDLER(cmpRR8)
RS_HANDLER(cmpRR16)
RS_HANDLER(cmpRR32)
RS_HANDLER(cmpRR64)
RS_HANDLER(cmpRI8)
RS_HANDLER(cmpRI16)
RS_HANDLER(cmpRI32)
RS_HANDLER(cmpRI64)
RS_MEMORY_HANDLER(cmpRM8, cmpRM8)
RS_MEMORY_HANDLER(cmpRM16, cmpRM16)
RS_MEMORY_HANDLER(cmpRM32, cmpRM32)
RS_MEMORY_HANDLER(cmpRM64, cmpRM64)
RS_MEMORY_HANDLER(cmpMR8, cmpMR8)
RS_MEMORY_HANDLER(cmpMR16, cmpMR16)
RS_MEMORY_HANDLER(cmpMR32, cmpMR32)
RS_MEMORY_HANDLER(cmpMR64, cmpMR64)
RS_MEMORY_HANDLER(cmpMI8, cmpMI8)
RS_MEMORY_HANDLER(cmpMI16, cmpMI16)
RS_MEMORY_HANDLER(cmpMI32, cmpMI32)
RS_MEMORY_HANDLER(cmpMI64, cmpMI64)
RS_HANDLER(testRR8)
RS_HANDLER(testRR16)
RS_HANDLER(testRR32)
RS_HANDLER(testRR64)
RS_HANDLER(testRI8)
RS_HANDLER(testRI16)
RS_HANDLER(testRI32)
RS_HANDLER(testRI64)
RS_MEMORY_HANDLER(testMR8, testMR8)
RS_MEMORY_HANDLER(testMR16, testMR16)
RS_MEMORY_HANDLER(testMR32, testMR32)
RS_MEMORY_HANDLER(testMR64, testMR64)
RS_MEMORY_HANDLER(testMI8, testMI8)
RS_MEMORY_HANDLER(testMI16, testMI16)
RS_MEMORY_HANDLER(testMI32, testMI32)
RS_MEMORY_HANDLER(testMI64, testMI64)
RS_HANDLER(incR8)
RS_HANDLER(incR16)
RS_HANDLER(incR32)
RS_HANDLER(incR64)
RS_MEMORY_HANDLER(incM8, incM8)
RS_MEMORY_HANDLER(incM16, incM16)
RS_MEMORY_HANDLER(incM32, incM32)
RS_MEMORY_HANDLER(incM64, incM64)
RS_HANDLER(decR8)
RS_HANDLER(decR16)
RS_HANDLER(decR32)
RS_HANDLER(decR64)
RS_MEMORY_HANDLER(decM8, decM8)
RS_MEMORY_HANDLER(decM16, decM16)
RS_MEMORY_HANDLER(decM32, decM32)
RS_MEMORY_HANDLER(decM64, decM64)
RS_HANDLER(negR8)
RS_HANDLER(negR16)
RS_HANDLER(negR32)
RS_HANDLER(negR64)
RS_MEMORY_HANDLER(negM8, negM8)
RS_MEMORY_HANDLER(negM16, negM16)
RS_MEMORY_HANDLER(negM32, negM32)
RS_MEMORY_HANDLER(negM64, negM64)
RS_HANDLER(notR8)
RS_HANDLER(notR16)
RS_HANDLER(notR32)
RS_HANDLER(notR64)
RS_MEMORY_HANDLER(notM8, notM8)
RS_MEMORY_HANDLER(notM16, notM16)
RS_MEMORY_HANDLER(notM32, notM32)
RS_MEMORY_HANDLER(notM64, notM64)
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
RS_MEMORY_HANDLER(divR32, divR32)
RS_MEMORY_HANDLER(divR64, divR64)
RS_HANDLER(imulRRI16)
RS_HANDLER(imulRRI32)
RS_HANDLER(imulRRI64)
RS_MEMORY_HANDLER(imulRM16, imulRM16)
RS_MEMORY_HANDLER(imulRM32, imulRM32)
RS_MEMORY_HANDLER(imulRM64, imulRM64)
RS_HANDLER(movRR8)
RS_HANDLER(movRR16)
RS_HANDLER(movRR32)
RS_HANDLER(movRR64)
RS_HANDLER(movRI8)
RS_HANDLER(movRI16)
RS_HANDLER(movRI32)
RS_HANDLER(movRI64)
RS_MEMORY_HANDLER(movRM8, movRM8)
RS_MEMORY_HANDLER(movRM16, movRM16)
RS_MEMORY_HANDLER(movRM32, movRM32)
RS_MEMORY_HANDLER(movRM64, movRM64)
RS_MEMORY_HANDLER(movMR8, movMR8)
RS_MEMORY_HANDLER(movMR16, movMR16)
RS_MEMORY_HANDLER(movMR32, movMR32)
RS_MEMORY_HANDLER(movMR64, movMR64)
RS_MEMORY_HANDLER(movMI8, movMI8)
RS_MEMORY_HANDLER(movMI16, movMI16)
RS_MEMORY_HANDLER(movMI32, movMI32)
RS_MEMORY_HANDLER(movMI64, movMI64)
RS_HANDLER(movzxRR8To16)
RS_HANDLER(movzxRR8To32)
RS_HANDLER(movzxRR8To64)
RS_MEMORY_HANDLER(movzxRM8To16, movzxRM8To16)
RS_MEMORY_HANDLER(movzxRM8To32, movzxRM8To32)
RS_MEMORY_HANDLER(movzxRM8To64, movzxRM8To64)
RS_HANDLER(movsxRR8To16)
RS_HANDLER(movsxRR8To32)
RS_HANDLER(movsxRR8To64)
RS_MEMORY_HANDLER(movsxRM8To16, movsxRM8To16)
RS_MEMORY_HANDLER(movsxRM8To32, movsxRM8To32)
RS_MEMORY_HANDLER(movsxRM8To64, movsxRM8To64)
RS_HANDLER(movzxRR16To32)
RS_HANDLER(movzxRR16To64)
RS_MEMORY_HANDLER(movzxRM16To32, movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM16To64, movzxRM16To64)
RS_HANDLER(movsxRR16To32)
RS_HANDLER(movsxRR16To64)
RS_MEMORY_HANDLER(movsxRM16To32, movsxRM16To32)
RS_MEMORY_HANDLER(movsxRM16To64, movsxRM16To64)
RS_HANDLER(movzxRR32To64)
RS_MEMORY_HANDLER(movzxRM32To64, movzxRM32To64)
RS_HANDLER(movsxRR32To64)
RS_MEMORY_HANDLER(movsxRM32To64, movsxRM32To64)
RS_HANDLER(plainAddRR16)
RS_HANDLER(plainAddRR32)
RS_HANDLER(plainAddRR64)
RS_HANDLER(plainAddRI16)
RS_HANDLER(plainAddRI32)
RS_HANDLER(plainAddRI64)
RS_HANDLER(plainOrRR16)
RS_HANDLER(plainOrRR32)
RS_HANDLER(plainOrRR64)
RS_HANDLER(plainOrRI16)
RS_HANDLER(plainOrRI32)
RS_HANDLER(plainOrRI64)
RS_HANDLER(plainAndRR16)
RS_HANDLER(plainAndRR32)
RS_HANDLER(plainAndRR64)
RS_HANDLER(plainAndRI16)
RS_HANDLER(plainAndRI32)
RS_HANDLER(plainAndRI64)
RS_HANDLER(plainSubRR16)
RS_HANDLER(plainSubRR32)
RS_HANDLER(plainSubRR64)
RS_HANDLER(plainSubRI16)
RS_HANDLER(plainSubRI32)
RS_HANDLER(plainSubRI64)
RS_HANDLER(plainXorRR16)
RS_HANDLER(plainXorRR32)
RS_HANDLER(plainXorRR64)
RS_HANDLER(plainXorRI16)
RS_HANDLER(plainXorRI32)
RS_HANDLER(plainXorRI64)
RS_HANDLER(plainShlRI16)
RS_HANDLER(plainShlRI32)
RS_HANDLER(plainShlRI64)
RS_HANDLER(plainShrRI16)
RS_HANDLER(plainShrRI32)
RS_HANDLER(plainShrRI64)
RS_HANDLER(plainSarRI16)
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
RS_MEMORY_HANDLER(pushR32, pushR32)
RS_MEMORY_HANDLER(pushR64, pushR64)
RS_MEMORY_HANDLER(pushI32, pushI32)
RS_MEMORY_HANDLER(pushI64, pushI64)
RS_MEMORY_HANDLER(popR32, popR32)
RS_MEMORY_HANDLER(popR64, popR64)
RS_MEMORY_HANDLER(call32, call32)
RS_MEMORY_HANDLER(call64, call64)
RS_MEMORY_HANDLER(return32, return32)
RS_MEMORY_HANDLER(return64, return64)
RS_MEMORY_HANDLER(jumpR32, jumpR32)
RS_MEMORY_HANDLER(jumpR64, jumpR64)
RS_MEMORY_HANDLER(jumpM32, jumpM32)
RS_MEMORY_HANDLER(jumpM64, jumpM64)
RS_MEMORY_HANDLER(callR32, callR32)
RS_MEMORY_HANDLER(callR64, callR64)
RS_MEMORY_HANDLER(callM32, callM32)
RS_MEMORY_HANDLER(callM64, callM64)
RS_MEMORY_HANDLER(enter, enter)
RS_MEMORY_HANDLER(jumpAcross, jumpAcross)
RS_HANDLER(address32)
RS_HANDLER(addressWithBase)
RS_HANDLER(stale)
RS_HANDLER(breakpoint)
RS_HANDLER(alone)
RS_HANDLER(jumpDirect)
RS_HANDLER(jumpLinked)
RS_HANDLER(execute)
RS_HANDLER(executeCounted)
RS_HANDLER(executeLast)
RS_HANDLER(executeAndLeave)
RS_HANDLER(pause)
RS_HANDLER(addRR32DS)
RS_HANDLER(addRR32D)
RS_HANDLER(addRR32S)
RS_HANDLER(addRR64DS)
RS_HANDLER(addRR64D)
RS_HANDLER(addRR64S)
RS_HANDLER(addRI32D)
RS_HANDLER(addRI64D)
RS_MEMORY_HANDLER(addRM32PD, addRM32)
RS_MEMORY_HANDLER(addRM32B, addRM32)
RS_MEMORY_HANDLER(addRM32P, addRM32)
RS_MEMORY_HANDLER(addRM64PD, addRM64)
RS_MEMORY_HANDLER(addRM64B, addRM64)
RS_MEMORY_HANDLER(addRM64P, addRM64)
RS_MEMORY_HANDLER(addMR32PS, addMR32)
RS_MEMORY_HANDLER(addMR32B, addMR32)
RS_MEMORY_HANDLER(addMR32P, addMR32)
RS_MEMORY_HANDLER(addMR64PS, addMR64)
RS_MEMORY_HANDLER(addMR64B, addMR64)
RS_MEMORY_HANDLER(addMR64P, addMR64)
RS_MEMORY_HANDLER(addMI32B, addMI32)
RS_MEMORY_HANDLER(addMI32P, addMI32)
RS_MEMORY_HANDLER(addMI64B, addMI64)
RS_MEMORY_HANDLER(addMI64P, addMI64)
RS_HANDLER(orRR32DS)
RS_HANDLER(orRR32D)
RS_HANDLER(orRR32S)
RS_HANDLER(orRR64DS)
RS_HANDLER(orRR64D)
RS_HANDLER(orRR64S)
RS_HANDLER(orRI32D)
RS_HANDLER(orRI64D)
RS_MEMORY_HANDLER(orRM32PD, orRM32)
RS_MEMORY_HANDLER(orRM32B, orRM32)
RS_MEMORY_HANDLER(orRM32P, orRM32)
RS_MEMORY_HANDLER(orRM64PD, orRM64)
RS_MEMORY_HANDLER(orRM64B, orRM64)
RS_MEMORY_HANDLER(orRM64P, orRM64)
RS_MEMORY_HANDLER(orMR32PS, orMR32)
RS_MEMORY_HANDLER(orMR32B, orMR32)
RS_MEMORY_HANDLER(orMR32P, orMR32)
RS_MEMORY_HANDLER(orMR64PS, orMR64)
RS_MEMORY_HANDLER(orMR64B, orMR64)
RS_MEMORY_HANDLER(orMR64P, orMR64)
RS_MEMORY_HANDLER(orMI32B, orMI32)
RS_MEMORY_HANDLER(orMI32P, orMI32)
RS_MEMORY_HANDLER(orMI64B, orMI64)
RS_MEMORY_HANDLER(orMI64P, orMI64)
RS_HANDLER(adcRR32DS)
RS_HANDLER(adcRR32D)
RS_HANDLER(adcRR32S)
RS_HANDLER(adcRR64DS)
RS_HANDLER(adcRR64D)
RS_HANDLER(adcRR64S)
RS_HANDLER(adcRI32D)
RS_HANDLER(adcRI64D)
RS_MEMORY_HANDLER(adcRM32PD, adcRM32)
RS_MEMORY_HANDLER(adcRM32B, adcRM32)
RS_MEMORY_HANDLER(adcRM32P, adcRM32)
RS_MEMORY_HANDLER(adcRM64PD, adcRM64)
RS_MEMORY_HANDLER(adcRM64B, adcRM64)
RS_MEMORY_HANDLER(adcRM64P, adcRM64)
RS_MEMORY_HANDLER(adcMR32PS, adcMR32)
RS_MEMORY_HANDLER(adcMR32B, adcMR32)
RS_MEMORY_HANDLER(adcMR32P, adcMR32)
RS_MEMORY_HANDLER(adcMR64PS, adcMR64)
RS_MEMORY_HANDLER(adcMR64B, adcMR64)
RS_MEMORY_HANDLER(adcMR64P, adcMR64)
RS_MEMORY_HANDLER(adcMI32B, adcMI32)
RS_MEMORY_HANDLER(adcMI32P, adcMI32)
RS_MEMORY_HANDLER(adcMI64B, adcMI64)
RS_MEMORY_HANDLER(adcMI64P, adcMI64)
RS_HANDLER(sbbRR32DS)
RS_HANDLER(sbbRR32D)
RS_HANDLER(sbbRR32S)
RS_HANDLER(sbbRR64DS)
RS_HANDLER(sbbRR64D)
RS_HANDLER(sbbRR64S)
RS_HANDLER(sbbRI32D)
RS_HANDLER(sbbRI64D)
RS_MEMORY_HANDLER(sbbRM32PD, sbbRM32)
RS_MEMORY_HANDLER(sbbRM32B, sbbRM32)
RS_MEMORY_HANDLER(sbbRM32P, sbbRM32)
RS_MEMORY_HANDLER(sbbRM64PD, sbbRM64)
RS_MEMORY_HANDLER(sbbRM64B, sbbRM64)
RS_MEMORY_HANDLER(sbbRM64P, sbbRM64)
RS_MEMORY_HANDLER(sbbMR32PS, sbbMR32)
RS_MEMORY_HANDLER(sbbMR32B, sbbMR32)
RS_MEMORY_HANDLER(sbbMR32P, sbbMR32)
RS_MEMORY_HANDLER(sbbMR64PS, sbbMR64)
RS_MEMORY_HANDLER(sbbMR64B, sbbMR64)
RS_MEMORY_HANDLER(sbbMR64P, sbbMR64)
RS_MEMORY_HANDLER(sbbMI32B, sbbMI32)
RS_MEMORY_HANDLER(sbbMI32P, sbbMI32)
RS_MEMORY_HANDLER(sbbMI64B, sbbMI64)
RS_MEMORY_HANDLER(sbbMI64P, sbbMI64)
RS_HANDLER(andRR32DS)
RS_HANDLER(andRR32D)
RS_HANDLER(andRR32S)
RS_HANDLER(andRR64DS)
RS_HANDLER(andRR64D)
RS_HANDLER(andRR64S)
RS_HANDLER(andRI32D)
RS_HANDLER(andRI64D)
RS_MEMORY_HANDLER(andRM32PD, andRM32)
RS_MEMORY_HANDLER(andRM32B, andRM32)
RS_MEMORY_HANDLER(andRM32P, andRM32)
RS_MEMORY_HANDLER(andRM64PD, andRM64)
RS_MEMORY_HANDLER(andRM64B, andRM64)
RS_MEMORY_HANDLER(andRM64P, andRM64)
RS_MEMORY_HANDLER(andMR32PS, andMR32)
RS_MEMORY_HANDLER(andMR32B, andMR32)
RS_MEMORY_HANDLER(andMR32P, andMR32)
RS_MEMORY_HANDLER(andMR64PS, andMR64)
RS_MEMORY_HANDLER(andMR64B, andMR64)
RS_MEMORY_HANDLER(andMR64P, andMR64)
RS_MEMORY_HANDLER(andMI32B, andMI32)
RS_MEMORY_HANDLER(andMI32P, andMI32)
RS_MEMORY_HANDLER(andMI64B, andMI64)
RS_MEMORY_HANDLER(andMI64P, andMI64)
RS_HANDLER(subRR32DS)
RS_HANDLER(subRR32D)
RS_HANDLER(subRR32S)
RS_HANDLER(subRR64DS)
RS_HANDLER(subRR64D)
RS_HANDLER(subRR64S)
RS_HANDLER(subRI32D)
RS_HANDLER(subRI64D)
RS_MEMORY_HANDLER(subRM32PD, subRM32)
RS_MEMORY_HANDLER(subRM32B, subRM32)
RS_MEMORY_HANDLER(subRM32P, subRM32)
RS_MEMORY_HANDLER(subRM64PD, subRM64)
RS_MEMORY_HANDLER(subRM64B, subRM64)
RS_MEMORY_HANDLER(subRM64P, subRM64)
RS_MEMORY_HANDLER(subMR32PS, subMR32)
RS_MEMORY_HANDLER(subMR32B, subMR32)
RS_MEMORY_HANDLER(subMR32P, subMR32)
RS_MEMORY_HANDLER(subMR64PS, subMR64)
RS_MEMORY_HANDLER(subMR64B, subMR64)
RS_MEMORY_HANDLER(subMR64P, subMR64)
RS_MEMORY_HANDLER(subMI32B, subMI32)
RS_MEMORY_HANDLER(subMI32P, subMI32)
RS_MEMORY_HANDLER(subMI64B, subMI64)
RS_MEMORY_HANDLER(subMI64P, subMI64)
RS_HANDLER(xorRR32DS)
RS_HANDLER(xorRR32D)
RS_HANDLER(xorRR32S)
RS_HANDLER(xorRR64DS)
RS_HANDLER(xorRR64D)
RS_HANDLER(xorRR64S)
RS_HANDLER(xorRI32D)
RS_HANDLER(xorRI64D)
RS_MEMORY_HANDLER(xorRM32PD, xorRM32)
RS_MEMORY_HANDLER(xorRM32B, xorRM32)
RS_MEMORY_HANDLER(xorRM32P, xorRM32)
RS_MEMORY_HANDLER(xorRM64PD, xorRM64)
RS_MEMORY_HANDLER(xorRM64B, xorRM64)
RS_MEMORY_HANDLER(xorRM64P, xorRM64)
RS_MEMORY_HANDLER(xorMR32PS, xorMR32)
RS_MEMORY_HANDLER(xorMR32B, xorMR32)
RS_MEMORY_HANDLER(xorMR32P, xorMR32)
RS_MEMORY_HANDLER(xorMR64PS, xorMR64)
RS_MEMORY_HANDLER(xorMR64B, xorMR64)
RS_MEMORY_HANDLER(xorMR64P, xorMR64)
RS_MEMORY_HANDLER(xorMI32B, xorMI32)
RS_MEMORY_HANDLER(xorMI32P, xorMI32)
RS_MEMORY_HANDLER(xorMI64B, xorMI64)
RS_MEMORY_HANDLER(xorMI64P, xorMI64)
RS_HANDLER(cmpRR32D)
RS_HANDLER(cmpRR32S)
RS_HANDLER(cmpRR64D)
RS_HANDLER(cmpRR64S)
RS_HANDLER(cmpRI32D)
RS_HANDLER(cmpRI64D)
RS_MEMORY_HANDLER(cmpRM8P, cmpRM8)
RS_MEMORY_HANDLER(cmpRM16P, cmpRM16)
RS_MEMORY_HANDLER(cmpRM32PD, cmpRM32)
RS_MEMORY_HANDLER(cmpRM32B, cmpRM32)
RS_MEMORY_HANDLER(cmpRM32P, cmpRM32)
RS_MEMORY_HANDLER(cmpRM64PD, cmpRM64)
RS_MEMORY_HANDLER(cmpRM64B, cmpRM64)
RS_MEMORY_HANDLER(cmpRM64P, cmpRM64)
RS_MEMORY_HANDLER(cmpMR8P, cmpMR8)
RS_MEMORY_HANDLER(cmpMR16P, cmpMR16)
RS_MEMORY_HANDLER(cmpMR32PS, cmpMR32)
RS_MEMORY_HANDLER(cmpMR32B, cmpMR32)
RS_MEMORY_HANDLER(cmpMR32P, cmpMR32)
RS_MEMORY_HANDLER(cmpMR64PS, cmpMR64)
RS_MEMORY_HANDLER(cmpMR64B, cmpMR64)
RS_MEMORY_HANDLER(cmpMR64P, cmpMR64)
RS_MEMORY_HANDLER(cmpMI8B, cmpMI8)
RS_MEMORY_HANDLER(cmpMI8P, cmpMI8)
RS_MEMORY_HANDLER(cmpMI16B, cmpMI16)
RS_MEMORY_HANDLER(cmpMI16P, cmpMI16)
RS_MEMORY_HANDLER(cmpMI32B, cmpMI32)
RS_MEMORY_HANDLER(cmpMI32P, cmpMI32)
RS_MEMORY_HANDLER(cmpMI64B, cmpMI64)
RS_MEMORY_HANDLER(cmpMI64P, cmpMI64)
RS_HANDLER(testRR32DS)
RS_HANDLER(testRR64DS)
RS_HANDLER(testRI8D)
RS_HANDLER(testRI16D)
RS_HANDLER(testRI32D)
RS_HANDLER(testRI64D)
RS_MEMORY_HANDLER(testMI8B, testMI8)
RS_MEMORY_HANDLER(testMI8P, testMI8)
RS_MEMORY_HANDLER(testMI16B, testMI16)
RS_MEMORY_HANDLER(testMI16P, testMI16)
RS_MEMORY_HANDLER(testMI32B, testMI32)
RS_MEMORY_HANDLER(testMI32P, testMI32)
RS_MEMORY_HANDLER(testMI64B, testMI64)
RS_MEMORY_HANDLER(testMI64P, testMI64)
RS_HANDLER(incR32D)
RS_HANDLER(incR64D)
RS_HANDLER(decR32D)
RS_HANDLER(decR64D)
RS_HANDLER(negR32D)
RS_HANDLER(negR64D)
RS_HANDLER(notR32D)
RS_HANDLER(notR64D)
RS_HANDLER(shlRI32D)
RS_HANDLER(shlRI64D)
RS_HANDLER(shlRC32D)
RS_HANDLER(shlRC64D)
RS_HANDLER(shrRI32D)
RS_HANDLER(shrRI64D)
RS_HANDLER(shrRC32D)
RS_HANDLER(shrRC64D)
RS_HANDLER(sarRI32D)
RS_HANDLER(sarRI64D)
RS_HANDLER(sarRC32D)
RS_HANDLER(sarRC64D)
RS_HANDLER(rolRI32D)
RS_HANDLER(rolRI64D)
RS_HANDLER(rolRC32D)
RS_HANDLER(rolRC64D)
RS_HANDLER(rorRI32D)
RS_HANDLER(rorRI64D)
RS_HANDLER(rorRC32D)
RS_HANDLER(rorRC64D)
RS_HANDLER(imulRR32DS)
RS_HANDLER(imulRR32D)
RS_HANDLER(imulRR32S)
RS_HANDLER(imulRR64DS)
RS_HANDLER(imulRR64D)
RS_HANDLER(imulRR64S)
RS_MEMORY_HANDLER(divR32S, divR32)
RS_MEMORY_HANDLER(divR64S, divR64)
RS_HANDLER(imulRRI32S)
RS_HANDLER(imulRRI64S)
RS_MEMORY_HANDLER(imulRM32P, imulRM32)
RS_MEMORY_HANDLER(imulRM64P, imulRM64)
RS_HANDLER(movRR32S)
RS_HANDLER(movRR64S)
RS_MEMORY_HANDLER(movRM8B, movRM8)
RS_MEMORY_HANDLER(movRM8P, movRM8)
RS_MEMORY_HANDLER(movRM16B, movRM16)
RS_MEMORY_HANDLER(movRM16P, movRM16)
RS_MEMORY_HANDLER(movRM32B, movRM32)
RS_MEMORY_HANDLER(movRM32P, movRM32)
RS_MEMORY_HANDLER(movRM32A, movRM32)
RS_MEMORY_HANDLER(movRM32X, movRM32)
RS_MEMORY_HANDLER(movRM64B, movRM64)
RS_MEMORY_HANDLER(movRM64P, movRM64)
RS_MEMORY_HANDLER(movRM64A, movRM64)
RS_MEMORY_HANDLER(movRM64X, movRM64)
RS_MEMORY_HANDLER(movMR8PS, movMR8)
RS_MEMORY_HANDLER(movMR8B, movMR8)
RS_MEMORY_HANDLER(movMR8P, movMR8)
RS_MEMORY_HANDLER(movMR16PS, movMR16)
RS_MEMORY_HANDLER(movMR16B, movMR16)
RS_MEMORY_HANDLER(movMR16P, movMR16)
RS_MEMORY_HANDLER(movMR32PS, movMR32)
RS_MEMORY_HANDLER(movMR32B, movMR32)
RS_MEMORY_HANDLER(movMR32P, movMR32)
RS_MEMORY_HANDLER(movMR32S, movMR32)
RS_MEMORY_HANDLER(movMR64PS, movMR64)
RS_MEMORY_HANDLER(movMR64B, movMR64)
RS_MEMORY_HANDLER(movMR64P, movMR64)
RS_MEMORY_HANDLER(movMR64S, movMR64)
RS_MEMORY_HANDLER(movMI8P, movMI8)
RS_MEMORY_HANDLER(movMI16P, movMI16)
RS_MEMORY_HANDLER(movMI32B, movMI32)
RS_MEMORY_HANDLER(movMI32P, movMI32)
RS_MEMORY_HANDLER(movMI64B, movMI64)
RS_MEMORY_HANDLER(movMI64P, movMI64)
RS_HANDLER(movzxRR8To32S)
RS_HANDLER(movzxRR8To64S)
RS_MEMORY_HANDLER(movzxRM8To32B, movzxRM8To32)
RS_MEMORY_HANDLER(movzxRM8To32P, movzxRM8To32)
RS_MEMORY_HANDLER(movzxRM8To32A, movzxRM8To32)
RS_MEMORY_HANDLER(movzxRM8To32X, movzxRM8To32)
RS_MEMORY_HANDLER(movzxRM8To64B, movzxRM8To64)
RS_MEMORY_HANDLER(movzxRM8To64P, movzxRM8To64)
RS_MEMORY_HANDLER(movzxRM8To64A, movzxRM8To64)
RS_MEMORY_HANDLER(movzxRM8To64X, movzxRM8To64)
RS_HANDLER(movsxRR8To32S)
RS_HANDLER(movsxRR8To64S)
RS_MEMORY_HANDLER(movsxRM8To32B, movsxRM8To32)
RS_MEMORY_HANDLER(movsxRM8To32P, movsxRM8To32)
RS_MEMORY_HANDLER(movsxRM8To32A, movsxRM8To32)
RS_MEMORY_HANDLER(movsxRM8To32X, movsxRM8To32)
RS_MEMORY_HANDLER(movsxRM8To64B, movsxRM8To64)
RS_MEMORY_HANDLER(movsxRM8To64P, movsxRM8To64)
RS_MEMORY_HANDLER(movsxRM8To64A, movsxRM8To64)
RS_MEMORY_HANDLER(movsxRM8To64X, movsxRM8To64)
RS_HANDLER(movzxRR16To32S)
RS_HANDLER(movzxRR16To64S)
RS_MEMORY_HANDLER(movzxRM16To32B, movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM16To32P, movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM16To32A, movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM16To32X, movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM16To64B, movzxRM16To64)
RS_MEMORY_HANDLER(movzxRM16To64P, movzxRM16To64)
RS_MEMORY_HANDLER(movzxRM16To64A, movzxRM16To64)
RS_MEMORY_HANDLER(movzxRM16To64X, movzxRM16To64)
RS_HANDLER(movsxRR16To32S)
RS_HANDLER(movsxRR16To64S)
RS_MEMORY_HANDLER(movsxRM16To32B, movsxRM16To32)
RS_MEMORY_HANDLER(movsxRM16To32P, movsxRM16To32)
RS_MEMORY_HANDLER(movsxRM16To32A, movsxRM16To32)
RS_MEMORY_HANDLER(movsxRM16To32X, movsxRM16To32)
RS_MEMORY_HANDLER(movsxRM16To64B, movsxRM16To64)
RS_MEMORY_HANDLER(movsxRM16To64P, movsxRM16To64)
RS_MEMORY_HANDLER(movsxRM16To64A, movsxRM16To64)
RS_MEMORY_HANDLER(movsxRM16To64X, movsxRM16To64)
RS_HANDLER(movzxRR32To64S)
RS_MEMORY_HANDLER(movzxRM32To64B, movzxRM32To64)
RS_MEMORY_HANDLER(movzxRM32To64P, movzxRM32To64)
RS_MEMORY_HANDLER(movzxRM32To64A, movzxRM32To64)
RS_MEMORY_HANDLER(movzxRM32To64X, movzxRM32To64)
RS_HANDLER(movsxRR32To64S)
RS_MEMORY_HANDLER(movsxRM32To64B, movsxRM32To64)
RS_MEMORY_HANDLER(movsxRM32To64P, movsxRM32To64)
RS_MEMORY_HANDLER(movsxRM32To64A, movsxRM32To64)
RS_MEMORY_HANDLER(movsxRM32To64X, movsxRM32To64)
RS_HANDLER(plainAddRR32DS)
RS_HANDLER(plainAddRR32D)
RS_HANDLER(plainAddRR32S)
RS_HANDLER(plainAddRR64DS)
RS_HANDLER(plainAddRR64D)
RS_HANDLER(plainAddRR64S)
RS_HANDLER(plainAddRI32D)
RS_HANDLER(plainAddRI64D)
RS_HANDLER(plainOrRR32DS)
RS_HANDLER(plainOrRR32D)
RS_HANDLER(plainOrRR32S)
RS_HANDLER(plainOrRR64DS)
RS_HANDLER(plainOrRR64D)
RS_HANDLER(plainOrRR64S)
RS_HANDLER(plainOrRI32D)
RS_HANDLER(plainOrRI64D)
RS_HANDLER(plainAndRR32DS)
RS_HANDLER(plainAndRR32D)
RS_HANDLER(plainAndRR32S)
RS_HANDLER(plainAndRR64DS)
RS_HANDLER(plainAndRR64D)
RS_HANDLER(plainAndRR64S)
RS_HANDLER(plainAndRI32D)
RS_HANDLER(plainAndRI64D)
RS_HANDLER(plainSubRR32DS)
RS_HANDLER(plainSubRR32D)
RS_HANDLER(plainSubRR32S)
RS_HANDLER(plainSubRR64DS)
RS_HANDLER(plainSubRR64D)
RS_HANDLER(plainSubRR64S)
RS_HANDLER(plainSubRI32D)
RS_HANDLER(plainSubRI64D)
RS_HANDLER(plainXorRR32DS)
RS_HANDLER(plainXorRR32D)
RS_HANDLER(plainXorRR32S)
RS_HANDLER(plainXorRR64DS)
RS_HANDLER(plainXorRR64D)
RS_HANDLER(plainXorRR64S)
RS_HANDLER(plainXorRI32D)
RS_HANDLER(plainXorRI64D)
RS_HANDLER(plainShlRI16D)
RS_HANDLER(plainShlRI32D)
RS_HANDLER(plainShlRI64D)
RS_HANDLER(plainShrRI16D)
RS_HANDLER(plainShrRI32D)
RS_HANDLER(plainShrRI64D)
RS_HANDLER(plainSarRI16D)
RS_HANDLER(plainSarRI32D)
RS_HANDLER(plainSarRI64D)
RS_HANDLER(plainImulRR32DS)
RS_HANDLER(plainImulRR32D)
RS_HANDLER(plainImulRR32S)
RS_HANDLER(plainImulRR64DS)
RS_HANDLER(plainImulRR64D)
RS_HANDLER(plainImulRR64S)
RS_HANDLER(plainImulRRI32S)
RS_HANDLER(plainImulRRI64S)
RS_HANDLER(leaR32B)
RS_HANDLER(leaR32P)
RS_HANDLER(leaR32A)
RS_HANDLER(leaR32X)
RS_HANDLER(leaR64B)
RS_HANDLER(leaR64P)
RS_HANDLER(leaR64A)
RS_HANDLER(leaR64X)
RS_HANDLER(cmpRI8Jcc2D)
RS_HANDLER(cmpRI8Jcc3D)
RS_HANDLER(cmpRI8Jcc4D)
RS_HANDLER(cmpRI8Jcc5D)
RS_HANDLER(cmpRI8Jcc6D)
RS_HANDLER(cmpRI8Jcc7D)
RS_HANDLER(cmpRI8Jcc8D)
RS_HANDLER(cmpRI8Jcc9D)
RS_HANDLER(cmpRI8Jcc12D)
RS_HANDLER(cmpRI8Jcc13D)
RS_HANDLER(cmpRI8Jcc14D)
RS_HANDLER(cmpRI8Jcc15D)
RS_HANDLER(cmpRI32Jcc2D)
RS_HANDLER(cmpRI32Jcc3D)
RS_HANDLER(cmpRI32Jcc4D)
RS_HANDLER(cmpRI32Jcc5D)
RS_HANDLER(cmpRI32Jcc6D)
RS_HANDLER(cmpRI32Jcc7D)
RS_HANDLER(cmpRI32Jcc8D)
RS_HANDLER(cmpRI32Jcc9D)
RS_HANDLER(cmpRI32Jcc12D)
RS_HANDLER(cmpRI32Jcc13D)
RS_HANDLER(cmpRI32Jcc14D)
RS_HANDLER(cmpRI32Jcc15D)
RS_HANDLER(cmpRI64Jcc2D)
RS_HANDLER(cmpRI64Jcc3D)
RS_HANDLER(cmpRI64Jcc4D)
RS_HANDLER(cmpRI64Jcc5D)
RS_HANDLER(cmpRI64Jcc6D)
RS_HANDLER(cmpRI64Jcc7D)
RS_HANDLER(cmpRI64Jcc8D)
RS_HANDLER(cmpRI64Jcc9D)
RS_HANDLER(cmpRI64Jcc12D)
RS_HANDLER(cmpRI64Jcc13D)
RS_HANDLER(cmpRI64Jcc14D)
RS_HANDLER(cmpRI64Jcc15D)
RS_HANDLER(cmpRR8Jcc2D)
RS_HANDLER(cmpRR8Jcc2S)
RS_HANDLER(cmpRR8Jcc3D)
RS_HANDLER(cmpRR8Jcc3S)
RS_HANDLER(cmpRR8Jcc4D)
RS_HANDLER(cmpRR8Jcc4S)
RS_HANDLER(cmpRR8Jcc5D)
RS_HANDLER(cmpRR8Jcc5S)
RS_HANDLER(cmpRR8Jcc6D)
RS_HANDLER(cmpRR8Jcc6S)
RS_HANDLER(cmpRR8Jcc7D)
RS_HANDLER(cmpRR8Jcc7S)
RS_HANDLER(cmpRR8Jcc8D)
RS_HANDLER(cmpRR8Jcc8S)
RS_HANDLER(cmpRR8Jcc9D)
RS_HANDLER(cmpRR8Jcc9S)
RS_HANDLER(cmpRR8Jcc12D)
RS_HANDLER(cmpRR8Jcc12S)
RS_HANDLER(cmpRR8Jcc13D)
RS_HANDLER(cmpRR8Jcc13S)
RS_HANDLER(cmpRR8Jcc14D)
RS_HANDLER(cmpRR8Jcc14S)
RS_HANDLER(cmpRR8Jcc15D)
RS_HANDLER(cmpRR8Jcc15S)
RS_HANDLER(cmpRR32Jcc2D)
RS_HANDLER(cmpRR32Jcc2S)
RS_HANDLER(cmpRR32Jcc3D)
RS_HANDLER(cmpRR32Jcc3S)
RS_HANDLER(cmpRR32Jcc4D)
RS_HANDLER(cmpRR32Jcc4S)
RS_HANDLER(cmpRR32Jcc5D)
RS_HANDLER(cmpRR32Jcc5S)
RS_HANDLER(cmpRR32Jcc6D)
RS_HANDLER(cmpRR32Jcc6S)
RS_HANDLER(cmpRR32Jcc7D)
RS_HANDLER(cmpRR32Jcc7S)
RS_HANDLER(cmpRR32Jcc8D)
RS_HANDLER(cmpRR32Jcc8S)
RS_HANDLER(cmpRR32Jcc9D)
RS_HANDLER(cmpRR32Jcc9S)
RS_HANDLER(cmpRR32Jcc12D)
RS_HANDLER(cmpRR32Jcc12S)
RS_HANDLER(cmpRR32Jcc13D)
RS_HANDLER(cmpRR32Jcc13S)
RS_HANDLER(cmpRR32Jcc14D)
RS_HANDLER(cmpRR32Jcc14S)
RS_HANDLER(cmpRR32Jcc15D)
RS_HANDLER(cmpRR32Jcc15S)
RS_HANDLER(cmpRR64Jcc2D)
RS_HANDLER(cmpRR64Jcc2S)
RS_HANDLER(cmpRR64Jcc3D)
RS_HANDLER(cmpRR64Jcc3S)
RS_HANDLER(cmpRR64Jcc4D)
RS_HANDLER(cmpRR64Jcc4S)
RS_HANDLER(cmpRR64Jcc5D)
RS_HANDLER(cmpRR64Jcc5S)
RS_HANDLER(cmpRR64Jcc6D)
RS_HANDLER(cmpRR64Jcc6S)
RS_HANDLER(cmpRR64Jcc7D)
RS_HANDLER(cmpRR64Jcc7S)
RS_HANDLER(cmpRR64Jcc8D)
RS_HANDLER(cmpRR64Jcc8S)
RS_HANDLER(cmpRR64Jcc9D)
RS_HANDLER(cmpRR64Jcc9S)
RS_HANDLER(cmpRR64Jcc12D)
RS_HANDLER(cmpRR64Jcc12S)
RS_HANDLER(cmpRR64Jcc13D)
RS_HANDLER(cmpRR64Jcc13S)
RS_HANDLER(cmpRR64Jcc14D)
RS_HANDLER(cmpRR64Jcc14S)
RS_HANDLER(cmpRR64Jcc15D)
RS_HANDLER(cmpRR64Jcc15S)
RS_HANDLER(testRR8Jcc2DS)
RS_HANDLER(testRR8Jcc3DS)
RS_HANDLER(testRR8Jcc4DS)
RS_HANDLER(testRR8Jcc5DS)
RS_HANDLER(testRR8Jcc6DS)
RS_HANDLER(testRR8Jcc7DS)
RS_HANDLER(testRR8Jcc8DS)
RS_HANDLER(testRR8Jcc9DS)
RS_HANDLER(testRR8Jcc12DS)
RS_HANDLER(testRR8Jcc13DS)
RS_HANDLER(testRR8Jcc14DS)
RS_HANDLER(testRR8Jcc15DS)
RS_HANDLER(testRR32Jcc2DS)
RS_HANDLER(testRR32Jcc3DS)
RS_HANDLER(testRR32Jcc4DS)
RS_HANDLER(testRR32Jcc5DS)
RS_HANDLER(testRR32Jcc6DS)
RS_HANDLER(testRR32Jcc7DS)
RS_HANDLER(testRR32Jcc8DS)
RS_HANDLER(testRR32Jcc9DS)
RS_HANDLER(testRR32Jcc12DS)
RS_HANDLER(testRR32Jcc13DS)
RS_HANDLER(testRR32Jcc14DS)
RS_HANDLER(testRR32Jcc15DS)
RS_HANDLER(testRR64Jcc2DS)
RS_HANDLER(testRR64Jcc3DS)
RS_HANDLER(testRR64Jcc4DS)
RS_HANDLER(testRR64Jcc5DS)
RS_HANDLER(testRR64Jcc6DS)
RS_HANDLER(testRR64Jcc7DS)
RS_HANDLER(testRR64Jcc8DS)
RS_HANDLER(testRR64Jcc9DS)
RS_HANDLER(testRR64Jcc12DS)
RS_HANDLER(testRR64Jcc13DS)
RS_HANDLER(testRR64Jcc14DS)
RS_HANDLER(testRR64Jcc15DS)
RS_HANDLER(decR32Jcc4D)
RS_HANDLER(decR32Jcc5D)
RS_HANDLER(decR64Jcc4D)
RS_HANDLER(decR64Jcc5D)
RS_MEMORY_HANDLER(pushR32T, pushR32)
RS_MEMORY_HANDLER(pushR64T, pushR64)
RS_MEMORY_HANDLER(pushI32T, pushI32)
RS_MEMORY_HANDLER(pushI64T, pushI64)
RS_MEMORY_HANDLER(popR32T, popR32)
RS_MEMORY_HANDLER(popR64T, popR64)
RS_MEMORY_HANDLER(call32T, call32)
RS_MEMORY_HANDLER(call64T, call64)
RS_HANDLER(address32B)
RS_HANDLER(address32P)
RS_HANDLER(address32A)
RS_HANDLER(address32X)
RS_HANDLER(addressWithBaseB)
RS_HANDLER(addressWithBaseP)
RS_HANDLER(addressWithBaseA)
RS_HANDLER(addressWithBaseX)
RS_HANDLER(adcRR64_movMR64P_plainAddRR64D_addRI32)
RS_MEMORY_HANDLER(addRM64_setcc2_addRM64_movRR64S, addRM64)
RS_HANDLER(addRR32_movMR32P_movMR32PS_subRI32)
RS_HANDLER(addRR32S_movMR32PS_movzxRM16To32P_movRR32)
RS_MEMORY_HANDLER(enter_addRI64_cmpMI8B_jcc5, enter)
RS_MEMORY_HANDLER(enter_cmpRI32Jcc7, enter)
RS_MEMORY_HANDLER(enter_leaR32P_leaR32P_cmpRI32_cmov6R32, enter)
RS_MEMORY_HANDLER(enter_leaR64P_movRR32, enter)
RS_MEMORY_HANDLER(enter_movMR16P_cmpRI32Jcc7, enter)
RS_MEMORY_HANDLER(enter_movMR32P_movzxRM16To32P_movRI32_movRR32, enter)
RS_MEMORY_HANDLER(enter_movMR32P_movzxRM16To32P_movRR32, enter)
RS_MEMORY_HANDLER(enter_movMR32P_movzxRM16To32P_movRR32_plainSubRR32D, enter)
RS_MEMORY_HANDLER(enter_movMR64P_movRI32_movRR32S_return64, enter)
RS_MEMORY_HANDLER(enter_movMR64P_movRM32P_plainXorRR32_cmpRI32Jcc6, enter)
RS_MEMORY_HANDLER(enter_movRM32P, enter)
RS_MEMORY_HANDLER(enter_movRM32P_movRM32P_movRM32P_plainAndRR32, enter)
RS_MEMORY_HANDLER(enter_movRM32P_movRM32P_movRR32, enter)
RS_MEMORY_HANDLER(enter_movRM32P_movRM64P_movRR32_cmpMR64P, enter)
RS_MEMORY_HANDLER(enter_movRM32P_movRM64P_subRM64PD_cmpRR64D, enter)
RS_MEMORY_HANDLER(enter_movRM32P_movRR32_leaR64X_movRM32P, enter)
RS_MEMORY_HANDLER(enter_movRM32P_popR64_popR64T_plainSubRR32, enter)
RS_MEMORY_HANDLER(enter_movRM64P, enter)
RS_MEMORY_HANDLER(enter_movRM64P_leaR64_movMR64P_movRM64P, enter)
RS_MEMORY_HANDLER(enter_movRM64P_leaR64_plainAndRI32_addRI64, enter)
RS_MEMORY_HANDLER(enter_movRM64P_leaR64P_leaR64P_movMR64P, enter)
RS_MEMORY_HANDLER(enter_movRM64P_movRM64P_leaR64P_movMR64PS, enter)
RS_MEMORY_HANDLER(enter_movRM64P_movRM64P_plainShlRI32_shlRI32, enter)
RS_MEMORY_HANDLER(enter_movRM64P_movzxRM8To32A_movRM32P_movRI32, enter)
RS_MEMORY_HANDLER(enter_movRR32, enter)
RS_MEMORY_HANDLER(enter_movRR32_movRM32P_movRM32P_leaR64, enter)
RS_MEMORY_HANDLER(enter_movRR32_movRR64_movRR64_call64, enter)
RS_MEMORY_HANDLER(enter_movRR64, enter)
RS_MEMORY_HANDLER(enter_movRR64_cmpRR64Jcc2, enter)
RS_MEMORY_HANDLER(enter_movRR64_movRR32_xorRR32_cmpRM64P, enter)
RS_MEMORY_HANDLER(enter_movsxRR32To64_plainSubRR64D_xorRR32, enter)
RS_MEMORY_HANDLER(enter_movsxRR32To64_subRR64D_movRM64X_leaR64, enter)
RS_MEMORY_HANDLER(enter_movsxRR32To64_subRR64D_movRM64X_movRR64S, enter)
RS_MEMORY_HANDLER(enter_movzxRM16To32P_movRR32_plainAddRR32_plainShrRI32, enter)
RS_MEMORY_HANDLER(enter_movzxRM16To32P_movRR32_plainShrRI32D_plainImulRR32D, enter)
RS_MEMORY_HANDLER(enter_movzxRM8To32_leaR64P_plainAndRI32_cmpRI8Jcc5D, enter)
RS_MEMORY_HANDLER(enter_movzxRM8To32P, enter)
RS_MEMORY_HANDLER(enter_movzxRM8To32P_leaR64P_movRR32_plainShrRI32, enter)
RS_MEMORY_HANDLER(enter_movzxRM8To32P_plainAddRI64_testRR8Jcc4, enter)
RS_MEMORY_HANDLER(enter_movzxRM8To32P_testRR8Jcc9DS, enter)
RS_MEMORY_HANDLER(enter_movzxRR8To32_testMI8B_jcc5, enter)
RS_MEMORY_HANDLER(enter_plainAddRI32_plainAddRI32_movsxRR32To64_plainAddRR64S, enter)
RS_MEMORY_HANDLER(enter_plainShrRI32_subRR32S_movRR32_movMR32P, enter)
RS_MEMORY_HANDLER(enter_plainSubRR32_plainSubRR32_addRI32, enter)
RS_MEMORY_HANDLER(enter_plainSubRR32_plainSubRR32_movRR32_shrRI16, enter)
RS_MEMORY_HANDLER(enter_popR64_movRR64_popR64, enter)
RS_MEMORY_HANDLER(enter_pushR64_movRR64_movRR64_pushR64, enter)
RS_MEMORY_HANDLER(enter_return64, enter)
RS_MEMORY_HANDLER(enter_subRR64_movRM64X_leaR64, enter)
RS_MEMORY_HANDLER(enter_xorRR32_movRM64P_leaR64P_leaR64P, enter)
RS_HANDLER(leaR32_plainAddRR32_plainAndRR32_plainAddRR32S)
RS_HANDLER(leaR64_movRI32_movMR32PS_movRI32)
RS_HANDLER(leaR64X_cmpRI32Jcc7)
RS_MEMORY_HANDLER(movMR16PS_cmpRI32Jcc6, movMR16)
RS_MEMORY_HANDLER(movMR16PS_movRR32_shlRC32D_addMR32PS, movMR16)
RS_MEMORY_HANDLER(movMR32P_leaR64P_movMR64PS_movzxRM8To32, movMR32)
RS_MEMORY_HANDLER(movMR32P_movMR32P, movMR32)
RS_MEMORY_HANDLER(movMR32P_movRM64P_leaR64B_plainSubRR64D, movMR32)
RS_MEMORY_HANDLER(movMR32P_subRR32S_movMR16_cmpRI32Jcc7, movMR32)
RS_MEMORY_HANDLER(movMR64P_movMR64P_movMR64P_movMR64P, movMR64)
RS_MEMORY_HANDLER(movMR64P_movzxRM16To32B_plainSubRR64S_plainAddRR64D, movMR64)
RS_MEMORY_HANDLER(movMR64PS_movzxRM16To32P_movMR16PS, movMR64)
RS_MEMORY_HANDLER(movMR8_movRM64P_cmpMR64PS_jcc3, movMR8)
RS_MEMORY_HANDLER(movRM64_addRM64_setcc2_subRR64S, movRM64)
RS_MEMORY_HANDLER(movRM64P_movRR64_subRI32_jcc5, movRM64)
RS_HANDLER(movRR32_andRM32PD_subRR32_shlRC64)
RS_HANDLER(movRR32_movMR32P_movMR32P)
RS_HANDLER(movRR32_movRR64_shlRI64D_leaR64A)
RS_HANDLER(movRR32_plainSarRI32_addRR32S_movMR16PS)
RS_HANDLER(movRR32_plainSarRI32D_plainAndRR32S_leaR32)
RS_HANDLER(movRR32_shrRC32_movRR32S_plainAddRR32D)
RS_HANDLER(movRR32S_leaR64X_cmpRI32Jcc7)
RS_HANDLER(movRR64_cmov3R64_plainAddRR64_plainShlRI64)
RS_HANDLER(movRR64_cmov7R64_subRR32S_movRR32)
RS_HANDLER(movRR64_movMR64_adcRI64D_addRI32)
RS_HANDLER(movRR64_movRR32_plainShrRI64)
RS_HANDLER(movRR64_movRR32_plainShrRI64_plainAddRR64)
RS_HANDLER(movRR64_movRR64)
RS_HANDLER(movRR64_plainImulRR64D_movRR64_plainImulRR64D)
RS_HANDLER(movRR64_plainSubRR64D)
RS_HANDLER(movRR64S_plainShrRI64_plainSarRI64_plainAddRR64S)
RS_MEMORY_HANDLER(movzxRM16To32_plainShrRI32_plainImulRR32D_movRR32, movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM16To32P_movRR32S_plainShrRI16D_subRR32S, movzxRM16To32)
RS_MEMORY_HANDLER(movzxRM8To32_movMR8_cmpRM64P_cmov4R64, movzxRM8To32)
RS_HANDLER(notR32_plainAndRR32S_plainSubRR32)
RS_HANDLER(plainAddRI64_addRI64_movMR64P_cmpRR64Jcc2)
RS_HANDLER(plainAddRR32_plainShrRI32_plainImulRR32D_cmpRR32Jcc2S)
RS_HANDLER(plainAddRR64D_cmpRI32Jcc7)
RS_HANDLER(plainAddRR64D_movRR64_plainAddRR64_cmpRR64)
RS_HANDLER(plainAddRR64S_cmpRR64D_setcc2_plainAddRR64)
RS_HANDLER(plainImulRR32D_cmpRR32Jcc2S)
RS_HANDLER(plainImulRR64_plainImulRR64)
RS_HANDLER(plainShlRI64_plainOrRR64D_plainSubRR64D_cmpRI64Jcc7D)
RS_HANDLER(plainSubRR32D_plainSarRI32D_addRR32D_movMR16)
RS_MEMORY_HANDLER(popR64T_popR64T_popR64T, popR64)
RS_MEMORY_HANDLER(pushR64_movRR64, pushR64)
RS_HANDLER(shrRI64_movRM64P_movzxRR8To32_subRR64)
RS_HANDLER(shrRI64_movzxRR8To32_addRM64P)
RS_HANDLER(xorRR32_movMR64PS_movRM64P_cmpRR64Jcc9S)

#define RS_ENTRY(name) rs_handle_##name,

// The handler of an operation's number.
static inline uintptr_t rs_handler_address(uint16_t number) {
  static const rs_handler table[] = {rs_handle_exit, RS_ALL(RS_ENTRY)};
  return (uintptr_t)table[number];
}

#pragma clang assume_nonnull end
#endif

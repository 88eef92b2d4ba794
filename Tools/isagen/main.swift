print("isagen: nothing to generate yet")
